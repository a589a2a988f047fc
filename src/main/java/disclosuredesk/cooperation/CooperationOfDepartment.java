package disclosuredesk.cooperation;

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

/** The help a department is asked for, and the conferrals it takes part in, as long as they go on. */
@Component
class CooperationOfDepartment implements DepartmentWork {

    private static final String ASKED = " from assistance a where a.department_id = :department and a.ended_on is null";

    private static final String CONFERS = """
             from conferral_participant p join conferral c on c.id = p.conferral_id
            where p.department_id = :department and c.concluded_on is null and c.ending is null""";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CooperationOfDepartment(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(long id, String requestId) {}

    @Override
    public int open(long departmentId) {
        return count(ASKED, departmentId) + count(CONFERS, departmentId);
    }

    private int count(String which, long departmentId) {
        return jdbc.sql("select count(*)" + which)
                .param("department", departmentId)
                .query(Integer.class)
                .single();
    }

    /** A row keeps the name of the department as it was called when it was asked. */
    @Override
    public void handOver(Department from, Department to, Doer by) {
        move(
                "select a.id, a.request_id" + ASKED + " order by a.request_id, a.id for update",
                "update assistance set department_id = :to where id = :id",
                Matter.ASSISTANCE,
                from,
                to,
                by);
        move(
                "select p.id, c.request_id" + CONFERS + " order by c.request_id, p.id for update",
                "update conferral_participant set department_id = :to where id = :id",
                Matter.CONFERRAL,
                from,
                to,
                by);
    }

    private void move(String which, String update, Matter matter, Department from, Department to, Doer by) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql(which).param("department", from.id()).query(Row.class).list().forEach(row -> {
            jdbc.sql(update).param("to", to.id()).param("id", row.id()).update();
            audit.record(
                    new DepartmentTakenOver(new RequestId(row.requestId()), today, matter, from.name(), to.name()), by);
        });
    }
}
