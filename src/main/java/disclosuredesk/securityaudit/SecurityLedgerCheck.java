package disclosuredesk.securityaudit;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains of the security ledger are whole; a chain without a head is none. */
@Component
class SecurityLedgerCheck implements Check {

    private final JdbcClient jdbc;
    private final SecurityTrail trail;

    SecurityLedgerCheck(JdbcClient jdbc, SecurityTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public String code() {
        return "D33";
    }

    @Override
    public String subject() {
        return "安全审计的哈希链完整";
    }

    @Override
    public void look(Findings found, boolean deep) {
        found.looked(
                jdbc.sql("select count(*) from security_entry")
                        .query(Long.class)
                        .single(),
                "条");
        jdbc.sql("""
                select c.agency_id, a.name
                from (select agency_id from security_head union select agency_id from security_entry) c
                left join agency a on a.id = c.agency_id
                order by c.agency_id
                """)
                .query((row, number) -> new Chained(row.getLong(1), row.getString(2)))
                .list()
                .forEach(one -> trail.firstBreak(one.agency())
                        .ifPresent(seq -> found.fault("%s：安全审计自第%d条起与哈希链不符".formatted(one.inWords(), seq))));
    }

    private record Chained(
            long agency, @org.jspecify.annotations.Nullable String name) {
        String inWords() {
            return name == null ? "本系统" : name;
        }
    }
}
