package disclosuredesk.decision;

import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.DepartmentWork;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DepartmentTakenOver;
import disclosuredesk.requests.DepartmentTakenOver.Matter;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts a helping department has in open cases; one that is answered may be returned to it. */
@Component
class PartsOfDepartment implements DepartmentWork {

    private static final String OPEN = """
             from helping_part p join disclosure_request r on r.id = p.request_id
            where p.department_id = :department and p.ended_on is null and r.closed_on is null""";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    PartsOfDepartment(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Part(long id, String requestId) {}

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
        jdbc.sql("select p.id, p.request_id" + OPEN + " order by p.request_id, p.id for update")
                .param("department", from.id())
                .query(Part.class)
                .list()
                .forEach(part -> {
                    jdbc.sql("update helping_part set department_id = :to where id = :id")
                            .param("to", to.id())
                            .param("id", part.id())
                            .update();
                    audit.record(
                            new DepartmentTakenOver(
                                    new RequestId(part.requestId()), today, Matter.PART, from.name(), to.name()),
                            by);
                });
    }
}
