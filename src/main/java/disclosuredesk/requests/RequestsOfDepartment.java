package disclosuredesk.requests;

import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.DepartmentWork;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DepartmentTakenOver.Matter;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests a department was given that are not archived: a closed one may be answered anew, an archived one is history. */
@Component
class RequestsOfDepartment implements DepartmentWork {

    private static final String OPEN =
            " from disclosure_request where department_id = :department and archived_on is null and (outcome is null or outcome <> 'VOID')";

    private final JdbcClient jdbc;
    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    RequestsOfDepartment(JdbcClient jdbc, Requests requests, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int open(long departmentId) {
        return jdbc.sql("select count(*)" + OPEN)
                .param("department", departmentId)
                .query(Integer.class)
                .single();
    }

    @Override
    public void handOver(Department from, Department to, Doer by) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select id" + OPEN + " order by id for update")
                .param("department", from.id())
                .query(String.class)
                .list()
                .forEach(id -> {
                    RequestId request = new RequestId(id);
                    requests.assign(request, to.id());
                    audit.record(new DepartmentTakenOver(request, today, Matter.LEAD, from.name(), to.name()), by);
                });
    }
}
