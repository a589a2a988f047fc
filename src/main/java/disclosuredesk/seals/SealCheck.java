package disclosuredesk.seals;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.seals.SealLine.Rows;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of seals from its first line to its last, and every row against the seal it was given last. */
@Component
class SealCheck implements Check {

    private static final int LINES = 1_000;

    private final JdbcOperations operations;
    private final JdbcClient jdbc;
    private final LedgerKey key;
    private final RowSets rowSets;
    private final Places places;

    SealCheck(JdbcOperations operations, JdbcClient jdbc, LedgerKey key, RowSets rowSets, Places places) {
        this.operations = operations;
        this.jdbc = jdbc;
        this.key = key;
        this.rowSets = rowSets;
        this.places = places;
    }

    @Override
    public String code() {
        return "D36";
    }

    @Override
    public String subject() {
        return "各项数据与封签一致，封签链完整";
    }

    @Override
    public void look(Findings found, boolean deep) {
        chain(found);
        long scopes = 0;
        for (ProvedTable table : ProvedTables.all()) {
            scopes += rows(table, found);
        }
        found.looked(scopes, "组");
        long unproved = jdbc.sql("""
                select count(*) from sealed_rows r join seal s on s.seal_no = r.seal_no where s.kind = 'UPGRADE'
                """).query(Long.class).single();
        if (unproved > 0) {
            found.hint("有%d组数据是系统升级时按当时的样子封存的，此前的改动不能由封签证明".formatted(unproved));
        }
    }

    private void chain(Findings found) {
        SealLine last = new SealLine(0, SealLine.Kind.ACT.name(), "", LocalDateTime.MIN, "", "", SealLine.NONE);
        for (List<SealLine> some = after(last.no()); !some.isEmpty(); some = after(last.no())) {
            Map<Long, List<Rows>> rows = rows(some);
            for (SealLine line : some) {
                if (line.no() != last.no() + 1
                        || !line.previous().equals(last.seal())
                        || !line.due(key, rows.getOrDefault(line.no(), List.of()))
                                .equals(line.seal())) {
                    found.fault("封签链自第%d号起不符（%s）".formatted(last.no() + 1, places.about(line)));
                    return;
                }
                if (line.kind().equals(SealLine.Kind.ALTERED.name())) {
                    found.fault("%s：在%s以前曾被系统以外的手段改动、添加或者删除（封签第%d号）"
                            .formatted(places.of(line.about()), line.at().truncatedTo(ChronoUnit.SECONDS), line.no()));
                }
                last = line;
            }
        }
        long no = last.no();
        String seal = last.seal();
        boolean ends = jdbc.sql("select last_no, last_seal from seal_head where id = 1")
                .query((row, number) -> row.getLong(1) == no && row.getString(2).equals(seal))
                .optional()
                .orElse(false);
        if (!ends) {
            found.fault("封签链在第%d号以后缺失".formatted(no));
        }
        if (jdbc.sql("select count(*) from seal_head").query(Long.class).single() > 1) {
            found.fault("封签链的末尾记录多于一条（seal_head）");
        }
        Optional<Long> stray = jdbc.sql("select min(seal_no) from sealed_rows where seal_no < 1 or seal_no > :last")
                .param("last", no)
                .query(Long.class)
                .optional();
        stray.ifPresent(one -> found.fault("封签链中没有第%d号，却有以该号封存的数据".formatted(one)));
    }

    private List<SealLine> after(long no) {
        return jdbc.sql("select * from seal where seal_no > :no order by seal_no limit " + LINES)
                .param("no", no)
                .query((row, number) -> new SealLine(
                        row.getLong("seal_no"),
                        row.getString("kind"),
                        row.getString("about"),
                        row.getObject("sealed_at", LocalDateTime.class),
                        row.getString("key_id"),
                        row.getString("previous"),
                        row.getString("seal")))
                .list();
    }

    private Map<Long, List<Rows>> rows(List<SealLine> lines) {
        record Numbered(long no, Rows rows) {}

        return jdbc
                .sql("select * from sealed_rows where seal_no between :first and :last")
                .param("first", lines.get(0).no())
                .param("last", lines.get(lines.size() - 1).no())
                .query((row, number) -> new Numbered(
                        row.getLong("seal_no"),
                        new Rows(row.getString("table_name"), row.getString("scope"), row.getString("digest"))))
                .list()
                .stream()
                .sorted((one, other) -> SealChain.IN_ORDER.compare(one.rows(), other.rows()))
                .collect(Collectors.groupingBy(
                        Numbered::no, HashMap::new, Collectors.mapping(Numbered::rows, Collectors.toList())));
    }

    /** @return how many scopes were ever sealed */
    private long rows(ProvedTable table, Findings found) {
        return Objects.requireNonNull(operations.execute((ConnectionCallback<Long>) connection -> Mismatched.of(
                connection,
                table,
                rowSets,
                (scope, how) -> found.fault("%s：%s"
                        .formatted(
                                places.of(table, scope),
                                switch (how) {
                                    case OTHERWISE -> "与封签不符，有行被改动、添加或者删除";
                                    case GONE -> "封存的行已不在";
                                    case UNSEALED -> "有数据而没有封签";
                                })))));
    }
}
