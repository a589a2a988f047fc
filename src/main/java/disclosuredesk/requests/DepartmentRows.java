package disclosuredesk.requests;

import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.DepartmentWork;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DepartmentTakenOver.Matter;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open work of departments in one table: counted, and given to another department with a fact in the ledger of the agency each case belongs to, which is
 * another's than the department's where that keeps its record.
 */
@Component
public class DepartmentRows {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DepartmentRows(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(String id, String requestId, long agencyId) {}

    /**
     * The work in a table whose rows have an {@code id} and a {@code department_id}.
     *
     * @param row how the table is called in what is open
     * @param open from where on, with the table, the case as {@code r} and the department as {@code :department}
     */
    public DepartmentWork of(Matter matter, String table, String row, String open) {
        return new DepartmentWork() {
            @Override
            public int open(long departmentId) {
                return jdbc.sql("select count(*) " + open)
                        .param("department", departmentId)
                        .query(Integer.class)
                        .single();
            }

            private List<Row> rows(Department from, String locked) {
                return jdbc.sql("select " + row + ".id, r.id as request_id, r.agency_id " + open
                                + " order by r.agency_id, r.id, " + row + ".id" + locked)
                        .param("department", from.id())
                        .query(Row.class)
                        .list();
            }

            @Override
            public void lock(Department from) {
                rows(from, " for update");
            }

            @Override
            public void handOver(Department from, Department to, Doer by) {
                LocalDate today = LocalDate.now(clock);
                rows(from, "").forEach(one -> {
                    jdbc.sql("update " + table + " set department_id = :to where id = :id")
                            .param("to", to.id())
                            .param("id", one.id())
                            .update();
                    RequestId request = new RequestId(one.requestId());
                    audit.record(
                            new DepartmentTakenOver(request, today, matter, from.name(), to.name()),
                            by.in(one.agencyId()));
                });
            }
        };
    }
}
