package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hash chain of every agency, from its first entry to the last one its head names. */
@Component
class LedgerCheck implements Check {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AuditTrail audit;

    LedgerCheck(JdbcClient jdbc, Agencies agencies, AuditTrail audit) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.audit = audit;
    }

    @Override
    public String code() {
        return "D06";
    }

    @Override
    public String subject() {
        return "各机关台账的哈希链完整";
    }

    @Override
    public void look(Findings found, boolean deep) {
        found.looked(
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single(), "条");
        Map<Long, String> names = agencies.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        audit.chains().forEach(agency -> {
            if (!names.containsKey(agency)) {
                found.fault("台账中有不存在的机关%d的记录".formatted(agency));
            }
            audit.firstBreak(agency)
                    .ifPresent(seq -> found.fault("%s：台账自第%d条起与哈希链不符（%s）"
                            .formatted(names.getOrDefault(agency, "机关" + agency), seq, entry(agency, seq))));
        });
    }

    private String entry(long agency, long seq) {
        return jdbc.sql("""
                select e.request_id, r.number_year, r.number_serial, a.name as agency, e.request_id as id
                from audit_entry e left join disclosure_request r on r.id = e.request_id left join agency a on a.id = r.agency_id
                where e.agency_id = :agency and e.seq = :seq
                """)
                .param("agency", agency)
                .param("seq", seq)
                .query((row, number) -> RowCheck.named(row))
                .optional()
                .orElse("该条不存在");
    }
}
