package disclosuredesk.agencies;

import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The agencies, departments and officers on file. */
@Component
public class Agencies {

    private static final String OFFICER = """
            select o.*, (select group_concat(r.role) from officer_role r where r.officer_id = o.id) as roles
            from officer o
            """;

    /** The name an agency {@code a} bears on the day {@code :today}; a new one counts from its day on, whether or not its row was written anew. */
    static final String NAME = """
            coalesce((select n.name from renaming n where n.agency_id = a.id and n.department_id is null and n.since <= :today
                order by n.since desc, n.id desc limit 1), a.name)""";

    private static final String AGENCY = "select a.id, a.code, " + NAME + " as name from agency a ";

    /** Who keeps the record of the agency {@code :agency}; null: nobody but itself. */
    private static final String KEEPER = "(select a.kept_by from agency a where a.id = :agency)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Agencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The agency with the id, under the name it bears today; every officer's agency exists. */
    public Agency agency(long id) {
        return query(AGENCY + "where a.id = :id")
                .param("id", id)
                .query(Agency.class)
                .single();
    }

    /** The agency with the code, if there is one. */
    public Optional<Agency> agency(String code) {
        return query(AGENCY + "where a.code = :code")
                .param("code", code)
                .query(Agency.class)
                .optional();
    }

    /** Every agency, by id. */
    public List<Agency> agencies() {
        return query(AGENCY + "order by a.id").query(Agency.class).list();
    }

    /** The other agencies of this installation that were not merged into another, by name. */
    public List<Agency> others(long agencyId) {
        return query(AGENCY + "where a.id <> :id and a.closed_on is null order by 3, a.id")
                .param("id", agencyId)
                .query(Agency.class)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql) {
        return jdbc.sql(sql).param("today", LocalDate.now(clock));
    }

    /** The departments of an agency that are not closed, by name. */
    public List<Department> departments(long agencyId) {
        return departments(agencyId, " and closed_on is null");
    }

    /** The same with those that are closed, for the names of before. */
    public List<Department> everyDepartment(long agencyId) {
        return departments(agencyId, "");
    }

    /** A department, and what became of it if it was closed. */
    record Closing(
            Department department,
            @Nullable LocalDate closedOn,
            @Nullable Long takenBy) {}

    /** Every department of an agency, those that are there first. */
    List<Closing> closings(long agencyId) {
        return jdbc.sql(
                        "select * from department where agency_id = :agency order by case when closed_on is null then 0 else 1 end, name, id")
                .param("agency", agencyId)
                .query((row, number) -> new Closing(
                        new Department(
                                row.getLong("id"),
                                agencyId,
                                row.getString("name"),
                                row.getObject("handling_days", Integer.class)),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("taken_by", Long.class)))
                .list();
    }

    /** The department that bore a name when an entry of the ledger said so, or the one that took over what it had to do. */
    public Optional<Department> departmentOnceNamed(long agencyId, String name) {
        Optional<Long> id = jdbc.sql("""
                select d.id from department d where d.agency_id = :agency and (d.name = :name or exists
                    (select 1 from renaming n where n.department_id = d.id and n.former = :name))
                order by case when d.name = :name then 0 else 1 end, d.id limit 1
                """)
                .param("agency", agencyId)
                .param("name", name)
                .query(Long.class)
                .optional();
        return id.flatMap(first -> departments(agencyId).stream()
                .filter(one -> one.id() == last(first))
                .findFirst());
    }

    /** Where the work of a department is now: a department that was closed gave it to another. */
    private long last(long departmentId) {
        List<Long> next = jdbc.sql("select taken_by from department where id = :id and taken_by is not null")
                .param("id", departmentId)
                .query(Long.class)
                .list();
        return next.isEmpty() ? departmentId : last(next.get(0)); // a closed one takes nothing over: no circle
    }

    private List<Department> departments(long agencyId, String which) {
        return jdbc.sql(
                        "select id, agency_id, name, handling_days from department where (agency_id = :agency or agency_id = "
                                + KEEPER + ")" + which + " order by name, id")
                .param("agency", agencyId)
                .query(Department.class)
                .list();
    }

    /** The officers of an agency, by id; of one that was merged into another, those of the other too, as they work in its record. */
    public List<Officer> officers(long agencyId) {
        return jdbc
                .sql(OFFICER + "where o.agency_id = :agency or o.agency_id = " + KEEPER + " order by o.id")
                .param("agency", agencyId)
                .query(Agencies::officer)
                .list()
                .stream()
                .map(officer -> officer.in(agencyId))
                .toList();
    }

    /** One of them, enabled or not. */
    public Optional<Officer> officer(long id, long agencyId) {
        return officer(id)
                .filter(officer -> officer.agencyId() == agencyId || officer.agencyId() == signing(agencyId))
                .map(officer -> officer.in(agencyId));
    }

    /** In whose name the agency's letters go out: its own, or of the agency it was merged into, whose powers they are now. */
    public long signing(long agencyId) {
        return jdbc.sql("select coalesce(kept_by, id) from agency where id = :id")
                .param("id", agencyId)
                .query(Long.class)
                .single();
    }

    /** Whether the agency was merged into another. */
    public boolean isClosed(long agencyId) {
        return signing(agencyId) != agencyId;
    }

    /** @throws Refused conflict, if the agency was merged into another: staff and rights are changed in the other */
    public void requireOpen(long agencyId) {
        if (isClosed(agencyId)) {
            throw Refused.conflict(
                    "agencies.record.own",
                    agency(agencyId).name(),
                    agency(signing(agencyId)).name());
        }
    }

    /** The agencies whose record an agency's officers go on with, by id. */
    public List<Agency> keptBy(long agencyId) {
        return query(AGENCY + "where a.kept_by = :id order by a.id")
                .param("id", agencyId)
                .query(Agency.class)
                .list();
    }

    /** The officer with the id, enabled or not. */
    public Optional<Officer> officer(long id) {
        return jdbc.sql(OFFICER + "where o.id = :id")
                .param("id", id)
                .query(Agencies::officer)
                .optional();
    }

    /**
     * The officer as he is in his own agency, whatever record he works in: facts about himself, his password, his factor, his sessions, belong to its
     * ledger.
     */
    public Officer atHome(Officer by) {
        return officer(by.id()).map(home -> by.in(home.agencyId())).orElse(by);
    }

    /** The officer who signs in by the name, enabled or not. */
    public Optional<Officer> officer(String login) {
        return jdbc.sql(OFFICER + "where o.login = :login")
                .param("login", login)
                .query(Agencies::officer)
                .optional();
    }

    /** Whether anybody has the login, in whatever case it is written: two that differ only in that are told apart by nobody, and guessed as one. */
    boolean isLoginTaken(String login) {
        return jdbc.sql("select count(*) from officer where lower(login) = :login")
                        .param("login", login.toLowerCase(Locale.ROOT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether there is any officer in the system at all; if not, it has not been set up. */
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from officer").query(Long.class).single() == 0;
    }

    /** Every officer, for the demo's sign-in page. */
    public List<Officer> all() {
        return jdbc.sql(OFFICER + "order by o.id").query(Agencies::officer).list();
    }

    /** The officer's version, which each change of his entry counts up; a form carries the one it was filled from. */
    public int version(long officerId) {
        return jdbc.sql("select version from officer where id = :id")
                .param("id", officerId)
                .query(Integer.class)
                .single();
    }

    void limitHandling(long departmentId, @Nullable Integer days) {
        jdbc.sql("update department set handling_days = :days where id = :id")
                .param("days", days)
                .param("id", departmentId)
                .update();
    }

    /** Lets one administrator of the agency act at a time. */
    void lock(long agencyId) {
        jdbc.sql("select id from agency where id = :id for update")
                .param("id", agencyId)
                .query(Long.class)
                .single();
    }

    long insertAgency(String code, String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into agency (code, name) values (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update(key, "id");
        return id(key);
    }

    long insertDepartment(long agencyId, String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into department (agency_id, name) values (:agency, :name)")
                .param("agency", agencyId)
                .param("name", name)
                .update(key, "id");
        return id(key);
    }

    void renameDepartment(long departmentId, String name) {
        jdbc.sql("update department set name = :name where id = :id")
                .param("name", name)
                .param("id", departmentId)
                .update();
    }

    void closeDepartment(long departmentId, @Nullable Long takenBy) {
        jdbc.sql("update department set closed_on = :today, taken_by = :taken where id = :id")
                .param("today", LocalDate.now(clock))
                .param("taken", takenBy)
                .param("id", departmentId)
                .update();
    }

    void disable(long officerId) {
        jdbc.sql("update officer set enabled = false, version = version + 1 where id = :id")
                .param("id", officerId)
                .update();
    }

    /** He belongs to another department; his version rises, so that what was proposed about him before is not agreed to. */
    void moveOfficer(long officerId, long departmentId) {
        jdbc.sql("update officer set department_id = :department, version = version + 1 where id = :id")
                .param("department", departmentId)
                .param("id", officerId)
                .update();
    }

    /** @param passwordHash empty: he has no password yet */
    long insertOfficer(
            String login,
            String name,
            @Nullable Long departmentId,
            Set<Role> roles,
            long agencyId,
            String passwordHash) {
        return insertOfficer(new NewOfficer(login, name, departmentId, roles), agencyId, passwordHash);
    }

    /** @param passwordHash empty: he has no password yet */
    long insertOfficer(NewOfficer officer, long agencyId, String passwordHash) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into officer (agency_id, department_id, login, name, password_hash, enabled, version, job_title)
                values (:agency, :department, :login, :name, :hash, true, 0, :title)
                """)
                .param("agency", agencyId)
                .param("department", officer.departmentId())
                .param("login", officer.login())
                .param("name", officer.name().strip())
                .param("hash", passwordHash)
                .param("title", officer.jobTitle())
                .update(key, "id");
        setRoles(id(key), officer.roles());
        return id(key);
    }

    /** @return whether the officer still had that version */
    boolean update(long id, int version, String name, @Nullable String jobTitle, RightsChange.Rights to) {
        int updated = jdbc.sql("""
                update officer set name = :name, job_title = :title, department_id = :department, enabled = :enabled, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", name)
                .param("title", jobTitle)
                .param("department", to.departmentId())
                .param("enabled", to.enabled())
                .param("id", id)
                .param("version", version)
                .update();
        setRoles(id, to.roles());
        return updated == 1;
    }

    private void setRoles(long id, Set<Role> roles) {
        jdbc.sql("delete from officer_role where officer_id = :id")
                .param("id", id)
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into officer_role (officer_id, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
    }

    private static long id(GeneratedKeyHolder key) {
        return GeneratedKeys.id(key);
    }

    static Officer officer(ResultSet row, int number) throws SQLException {
        long department = row.getLong("department_id");
        Long departmentId = row.wasNull() ? null : department;
        String roles = row.getString("roles");
        return new Officer(
                row.getLong("id"),
                row.getLong("agency_id"),
                departmentId,
                row.getString("login"),
                row.getString("name"),
                roles(roles),
                row.getBoolean("enabled"),
                row.getString("job_title"));
    }

    private static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Set.of(joined.split(",")).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
