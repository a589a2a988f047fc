package disclosuredesk.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.doctor.Findings;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an act wrote is sealed with it, in its transaction; what nobody sealed is found, and where a chain ended is known outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SealStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LedgerKey key;

    @Autowired
    private SealCheck check;

    @Autowired
    private SealingWhatIsThere sealing;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private World world;

    @BeforeAll
    void anAgency() {
        world = new World(beans);
    }

    @BeforeEach
    void allIsSealed() throws SQLException {
        sealing.seal("test");
    }

    private List<String> faults() {
        Findings found = new Findings();
        check.look(found, false);
        return found.faults();
    }

    /** As who holds the password does it. */
    private void behindTheBack(String... sql) throws SQLException {
        try (Connection pooled = database.getConnection();
                Statement statement = pooled.unwrap(Connection.class).createStatement()) {
            for (String one : sql) {
                statement.executeUpdate(one);
            }
        }
    }

    private long lines() {
        return jdbc.sql("select last_no from seal_head").query(Long.class).single();
    }

    private String aboutLast() {
        return jdbc.sql("select about from seal order by seal_no desc limit 1")
                .query(String.class)
                .single();
    }

    private List<String> sealedWithTheLast() {
        return jdbc.sql("select table_name from sealed_rows where seal_no = (select last_no from seal_head) order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void anActIsOneLineWithTheEntriesItWroteAndEveryRow() {
        RequestId id = world.registered();
        assertThat(aboutLast())
                .isEqualTo(world.agency + ":"
                        + jdbc.sql("select last_seq from audit_head where agency_id = :agency")
                                .param("agency", world.agency)
                                .query(Long.class)
                                .single());
        assertThat(sealedWithTheLast())
                .contains("audit_head", "case_holder", "disclosure_request", "request_search", "request_standing");
        long before = lines();
        world.examining.accept(id, 0, null, world.clerk);
        assertThat(lines()).isEqualTo(before + 1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void anActWithoutAnEntryIsALineToo() {
        long before = lines();
        jdbc.sql("update department set handling_days = 7 where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(lines()).isEqualTo(before + 1);
        assertThat(sealedWithTheLast()).containsExactly("department");
        assertThat(aboutLast()).isEmpty();
        assertThat(beans.getBean(Settings.class)).isNotNull();
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatIsTakenBackLeavesNoLine() {
        long before = lines();
        RequestId id = RequestId.random();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    world.registered();
                    throw new IllegalStateException("planted " + id);
                }))
                .hasMessageContaining("planted");
        assertThat(lines()).isEqualTo(before);
        assertThat(faults()).isEmpty();
    }

    @Test
    void whoCannotSealCannotCommit() throws SQLException {
        behindTheBack("delete from seal_head");
        try {
            long cases = count("disclosure_request");
            assertThatThrownBy(() -> world.registered()).hasStackTraceContaining("head of the seals is missing");
            assertThat(count("disclosure_request")).isEqualTo(cases);
        } finally {
            behindTheBack(
                    "insert into seal_head (id, last_no, last_seal) select 1, max(seal_no), '' from seal",
                    "update seal_head set last_seal = (select seal from seal where seal_no = last_no)");
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void aChangedRowIsNamedByItsCaseAndSealedAsFoundOnlyInALineThatSaysSo() throws SQLException {
        RequestId id = world.registered();
        String number = world.requests.get(id, world.clerk).number().toString();
        behindTheBack("update disclosure_request set applicant_name = '别人' where id = '" + id + "'");
        assertThat(faults()).singleElement().asString().contains(number, "申请登记", "disclosure_request", "与封签不符");
        assertThat(sealing.seal("test")).isEqualTo(1);
        assertThat(faults()).isEmpty();
        Findings found = new Findings();
        check.look(found, false);
        assertThat(found.hints()).singleElement().asString().contains("系统升级时");
    }

    @Test
    void aRowPutInAndARowTakenOutAreNamed() throws SQLException {
        RequestId id = world.registered();
        behindTheBack("insert into fee (request_id, basis, units, units_before, amount, sent_on, notice_received_on)"
                + " values ('" + id + "', 'ITEM', 1, 0, 100, '2026-03-02', '2026-03-02')");
        assertThat(faults()).singleElement().asString().contains("有数据而没有封签", "fee");
        behindTheBack("delete from fee", "delete from case_holder where request_id = '" + id + "'");
        assertThat(faults()).singleElement().asString().contains("封存的行已不在", "case_holder");
        sealing.seal("test");
        behindTheBack("insert into seal select seal_no + 1, kind, about, sealed_at, key_id, seal, seal from seal"
                + " where seal_no = (select last_no from seal_head)");
        assertThat(faults()).anySatisfy(one -> assertThat(one).contains("封签链自第"));
        behindTheBack("delete from seal where seal_no > (select last_no from seal_head)");
    }

    @Test
    void nobodyElseMakesASealAndNoneTellsWhatItSeals() {
        LedgerKey other = new LedgerKey(new byte[LedgerKey.LENGTH]);
        assertThat(other.id()).isNotEqualTo(key.id());
        assertThat(other.code().add("x").hex()).isNotEqualTo(key.code().add("x").hex());
        assertThat(key.code().add("a").add("bc").hex())
                .isNotEqualTo(key.code().add("ab").add("c").hex());
    }

    private List<String> headFaults(Path file) {
        Findings found = new Findings();
        new HeadCheck(jdbc, key, beans.getBean(Heads.class), file.toString()).look(found, false);
        return found.faults();
    }

    @Test
    void whereAChainEndedIsKnownOutside() throws SQLException, IOException {
        world.registered();
        RequestId id = world.registered();
        List<Head> heads = beans.getBean(Heads.class).now();
        Path file = folder.resolve("heads.txt");
        Files.write(file, heads.stream().map(Head::line).toList());
        world.examining.accept(id, 0, null, world.clerk);
        assertThat(headFaults(file)).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            "delete from audit_entry where agency_id = :agency and seq = (select last_seq - 1 from audit_head where agency_id = :agency)")
                    .param("agency", world.agency)
                    .update();
            assertThat(headFaults(file)).anySatisfy(one -> assertThat(one).contains("台账第", "末尾被截去"));
        });
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update audit_entry set hash = :other where agency_id = :agency")
                    .param("other", SealLine.NONE)
                    .param("agency", world.agency)
                    .update();
            jdbc.sql("delete from seal").update();
            assertThat(headFaults(file))
                    .anySatisfy(one -> assertThat(one).contains("链被重算"))
                    .anySatisfy(one -> assertThat(one).contains("封签链第", "末尾被截去"));
        });
        Files.writeString(file, heads.get(0).line().replace("\t1\t", "\t2\t") + "\n" + "x\n");
        assertThat(headFaults(file)).anySatisfy(one -> assertThat(one).contains("第2行：不是链头"));
        Head forged = Head.of(heads.get(0).at(), 1, 1, SealLine.NONE, new LedgerKey(new byte[LedgerKey.LENGTH]));
        Files.writeString(file, forged.line().replace(forged.keyId(), key.id()) + "\n" + forged.line() + "\n");
        assertThat(headFaults(file))
                .satisfiesExactly(
                        one -> assertThat(one).contains("校验码不符"),
                        one -> assertThat(one).contains("不是现在的密钥"));
        assertThat(headFaults(folder.resolve("none")))
                .singleElement()
                .asString()
                .contains("没有链头文件");
    }

    @Test
    void aSecurityLedgerThatWasCutOrMadeAnewIsKnownOutsideToo() throws IOException {
        beans.getBean(disclosuredesk.agencies.ChangingSettings.class)
                .change(Map.of(Setting.SIMPLE_PROCEDURE, 1), world.administrator);
        List<Head> heads = beans.getBean(Heads.class).now();
        assertThat(heads).anyMatch(Head::ofSecurity);
        Path file = folder.resolve("security.txt");
        Files.write(file, heads.stream().map(Head::line).toList());
        assertThat(headFaults(file)).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from security_entry where agency_id = :agency")
                    .param("agency", world.agency)
                    .update();
            assertThat(headFaults(file)).anySatisfy(one -> assertThat(one).contains("安全审计第", "末尾被截去"));
        });
    }

    @Test
    void anOfficerWhoseRowsWereChangedByOtherMeansIsNotTheOneTheSystemWrote() throws SQLException {
        OfficerProof proof = beans.getBean(OfficerProof.class);
        assertThat(proof.isAsWritten(world.handler)).isTrue();
        String hash = jdbc.sql("select password_hash from officer where id = :id")
                .param("id", world.handler.id())
                .query(String.class)
                .single();
        behindTheBack("update officer set password_hash = '{noop}mine' where id = " + world.handler.id());
        assertThat(proof.isAsWritten(world.handler)).isFalse();
        behindTheBack("update officer set password_hash = '" + hash + "' where id = " + world.handler.id());
        assertThat(proof.isAsWritten(world.handler)).isTrue();
        behindTheBack("insert into officer_role (officer_id, role) values (" + world.handler.id() + ", 'HEAD')");
        assertThat(proof.isAsWritten(world.handler)).isFalse();
        behindTheBack("delete from officer_role where role = 'HEAD' and officer_id = " + world.handler.id());
        assertThat(proof.isAsWritten(world.handler)).isTrue();
    }

    @Test
    void headsAreWrittenDownWhenTheyMoved() throws IOException {
        Heads heads =
                new Heads(jdbc, key, world.clock, new LedgerFolder(java.util.Optional.of(folder.resolve("kept"))));
        assertThat(heads.writeDown()).isPositive();
        assertThat(heads.writeDown()).isZero();
        world.registered();
        assertThat(heads.writeDown()).isEqualTo(2); // one ledger and the seals
        assertThat(heads.files()).hasSize(1);
        assertThat(headFaults(folder.resolve("kept"))).isEmpty();
    }
}
