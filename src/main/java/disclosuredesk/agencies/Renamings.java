package disclosuredesk.agencies;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names organs and departments had, and when they changed. */
@Component
class Renamings {

    private static final String COLUMNS = "select since, former, name, basis from renaming ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Renamings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of an organ, the latest first; one that is yet to come stands before the others. */
    List<Renaming> of(long agencyId) {
        return jdbc.sql(COLUMNS + "where agency_id = :agency and department_id is null order by since desc, id desc")
                .param("agency", agencyId)
                .query(Renaming.class)
                .list();
    }

    /** The names organs bear no more, the latest first; a name that counts from a later day is none of them. */
    Map<Long, List<String>> former() {
        Map<Long, List<String>> former = new HashMap<>();
        jdbc.sql("""
                select agency_id, former from renaming where department_id is null and since <= :today order by since desc, id desc
                """).param("today", LocalDate.now(clock)).query((ResultSet row) -> {
            former.computeIfAbsent(row.getLong("agency_id"), agency -> new ArrayList<>())
                    .add(row.getString("former"));
        });
        return former;
    }

    /** A former name and the department that had it. */
    record OfDepartment(long departmentId, LocalDate since, String former) {}

    /** Of an agency's departments, the oldest first. */
    List<OfDepartment> ofDepartments(long agencyId) {
        return jdbc.sql("""
                select department_id, since, former from renaming where agency_id = :agency and department_id is not null order by since, id
                """).param("agency", agencyId).query(OfDepartment.class).list();
    }

    void insert(
            long agencyId,
            @Nullable Long departmentId,
            LocalDate since,
            String former,
            String name,
            @Nullable String basis) {
        jdbc.sql("""
                insert into renaming (agency_id, department_id, since, former, name, basis)
                values (:agency, :department, :since, :former, :name, :basis)
                """)
                .param("agency", agencyId)
                .param("department", departmentId)
                .param("since", since)
                .param("former", former)
                .param("name", name)
                .param("basis", basis)
                .update();
    }

    /** The organs whose name on file is not the one they bear today. */
    List<Long> due() {
        return jdbc.sql("""
                select a.id from agency a join renaming n on n.agency_id = a.id and n.department_id is null
                where n.since <= :today and n.name <> a.name and not exists
                    (select 1 from renaming x where x.agency_id = a.id and x.department_id is null and x.since <= :today
                        and (x.since > n.since or x.since = n.since and x.id > n.id))
                order by a.id
                """)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .list();
    }
}
