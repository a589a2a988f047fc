package disclosuredesk.seals;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The chains still begin with what was written down outside the database: an end that was cut off and a chain that was made anew are told here,
 * even if whoever did it had the key or the whole of an older database.
 */
@Component
class HeadCheck implements Check {

    /** Lines of the chain: more than the first minutes of an installation bring. */
    private static final long MANY = 1_000;

    private final JdbcClient jdbc;
    private final LedgerKey key;
    private final Heads heads;
    private final String given;

    /** @param given the file or folder {@code doctor --head} names; empty: those of this installation */
    HeadCheck(JdbcClient jdbc, LedgerKey key, Heads heads, @Value("${disclosuredesk.ledger.heads:}") String given) {
        this.jdbc = jdbc;
        this.key = key;
        this.heads = heads;
        this.given = given;
    }

    @Override
    public String code() {
        return "D37";
    }

    @Override
    public String subject() {
        return "台账和封签链与数据库以外留存的链头相符";
    }

    @Override
    public void look(Findings found, boolean deep) {
        long looked = 0;
        List<Path> files = given.isEmpty() ? heads.files() : Heads.files(Path.of(given));
        if (files.isEmpty()) {
            none(found);
        }
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                int number = i + 1;
                look(lines.get(i))
                        .ifPresent(wrong -> found.fault("%s第%d行：%s".formatted(file.getFileName(), number, wrong)));
            }
            looked += lines.size();
        }
        found.looked(looked, "个");
    }

    private void none(Findings found) {
        if (!given.isEmpty()) {
            found.fault("没有链头文件%s".formatted(given));
        } else if (heads.areKept()
                && jdbc.sql("select count(*) from seal").query(Long.class).single() > MANY) {
            found.hint("本机没有留存链头，末尾被截去不能发现；请用--head指明另存的链头文件");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("不能读取" + file, unreadable);
        }
    }

    /** @return what is wrong */
    private Optional<String> look(String line) {
        Optional<Head> read = Head.read(line);
        if (read.isEmpty()) {
            return Optional.of("不是链头");
        }
        Head head = read.orElseThrow();
        if (!head.keyId().equals(key.id())) {
            return Optional.of("链头所用的密钥（%s）不是现在的密钥（%s）".formatted(head.keyId(), key.id()));
        }
        if (!head.isBy(key)) {
            return Optional.of("链头的校验码不符，不是本系统留存的，或者被改动");
        }
        Optional<String> hash = hash(head);
        if (hash.isEmpty()) {
            return Optional.of("%s第%d条已不在，末尾被截去（留存于%s）".formatted(chain(head), head.seq(), head.at()));
        }
        return hash.filter(now -> !now.equals(head.hash()))
                .map(now -> "%s第%d条与留存的不同，链被重算（留存于%s）".formatted(chain(head), head.seq(), head.at()));
    }

    private Optional<String> hash(Head head) {
        return jdbc.sql(
                        head.ofSeals()
                                ? "select seal from seal where seal_no = :seq and :agency = 0"
                                : "select hash from %s where agency_id = :agency and seq = :seq"
                                        .formatted(head.ofSecurity() ? "security_entry" : "audit_entry"))
                .param("agency", head.owner())
                .param("seq", head.seq())
                .query(String.class)
                .optional();
    }

    private String chain(Head head) {
        if (head.ofSeals()) {
            return "封签链";
        }
        String agency = jdbc.sql("select name from agency where id = :id")
                .param("id", head.owner())
                .query(String.class)
                .optional()
                .orElse(head.owner() == 0 ? "本系统" : "机关" + head.owner());
        return agency + (head.ofSecurity() ? "的安全审计" : "的台账");
    }
}
