package disclosuredesk.requests;

import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.AgencyWork;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests of an agency that are not archived. */
@Component
class RequestsOfAgency implements AgencyWork {

    private static final String OPEN =
            " from disclosure_request where agency_id = :agency and archived_on is null and (outcome is null or outcome <> 'VOID')";

    private final JdbcClient jdbc;
    private final PassingRestrictions restrictions;
    private final AuditTrail audit;
    private final Clock clock;

    RequestsOfAgency(JdbcClient jdbc, PassingRestrictions restrictions, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.restrictions = restrictions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int open(long agencyId) {
        return jdbc.sql("select count(*)" + OPEN)
                .param("agency", agencyId)
                .query(Integer.class)
                .single();
    }

    @Override
    public void lock(long agencyId) {
        jdbc.sql("""
                select id from disclosure_request
                where agency_id = :agency and (archived_on is null or id in (select x.request_id from case_restriction x))
                order by id for update
                """).param("agency", agencyId).query(String.class).list();
    }

    @Override
    public void merged(Agency closed, Agency into, Doer by) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select id" + OPEN + " order by id")
                .param("agency", closed.id())
                .query(String.class)
                .list()
                .forEach(id ->
                        audit.record(new AgencyContinued(new RequestId(id), today, closed.name(), into.name()), by));
        restrictions.merged(closed, into, by);
    }
}
