package disclosuredesk.agencies;

import disclosuredesk.shared.GeneratedKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    Agencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The agency with the id; every officer's agency exists. */
    public Agency agency(long id) {
        return jdbc.sql("select id, code, name from agency where id = :id")
                .param("id", id)
                .query(Agency.class)
                .single();
    }

    /** The agency with the code, if there is one. */
    public Optional<Agency> agency(String code) {
        return jdbc.sql("select id, code, name from agency where code = :code")
                .param("code", code)
                .query(Agency.class)
                .optional();
    }

    /** Every agency, by id. */
    public List<Agency> agencies() {
        return jdbc.sql("select id, code, name from agency order by id")
                .query(Agency.class)
                .list();
    }

    /** The other agencies of this installation, by name. */
    public List<Agency> others(long agencyId) {
        return jdbc.sql("select id, code, name from agency where id <> :id order by name, id")
                .param("id", agencyId)
                .query(Agency.class)
                .list();
    }

    /** The departments of an agency, by name. */
    public List<Department> departments(long agencyId) {
        return jdbc.sql(
                        "select id, agency_id, name, handling_days from department where agency_id = :agency order by name, id")
                .param("agency", agencyId)
                .query(Department.class)
                .list();
    }

    /** The officers of an agency, by id. */
    public List<Officer> officers(long agencyId) {
        return jdbc.sql(OFFICER + "where o.agency_id = :agency order by o.id")
                .param("agency", agencyId)
                .query(Agencies::officer)
                .list();
    }

    /** The officer with the id, enabled or not. */
    public Optional<Officer> officer(long id) {
        return jdbc.sql(OFFICER + "where o.id = :id")
                .param("id", id)
                .query(Agencies::officer)
                .optional();
    }

    /** The officer who signs in by the name, enabled or not. */
    public Optional<Officer> officer(String login) {
        return jdbc.sql(OFFICER + "where o.login = :login")
                .param("login", login)
                .query(Agencies::officer)
                .optional();
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

    String passwordHash(long officerId) {
        return jdbc.sql("select password_hash from officer where id = :id")
                .param("id", officerId)
                .query(String.class)
                .single();
    }

    /** Keeps the same password in another way, unless it has been changed meanwhile. */
    public void keepAnew(long officerId, String hash, String anew) {
        jdbc.sql("update officer set password_hash = :anew where id = :id and password_hash = :hash")
                .param("anew", anew)
                .param("id", officerId)
                .param("hash", hash)
                .update();
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

    /** @param passwordHash empty: he has no password yet */
    long insertOfficer(
            String login,
            String name,
            @Nullable Long departmentId,
            Set<Role> roles,
            long agencyId,
            String passwordHash) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into officer (agency_id, department_id, login, name, password_hash, enabled, version)
                values (:agency, :department, :login, :name, :hash, true, 0)
                """)
                .param("agency", agencyId)
                .param("department", departmentId)
                .param("login", login)
                .param("name", name.strip())
                .param("hash", passwordHash)
                .update(key, "id");
        setRoles(id(key), roles);
        return id(key);
    }

    /** @return whether the officer still had that version */
    boolean update(long id, int version, String name, RightsChange.Rights to) {
        int updated = jdbc.sql("""
                update officer set name = :name, department_id = :department, enabled = :enabled, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", name)
                .param("department", to.departmentId())
                .param("enabled", to.enabled())
                .param("id", id)
                .param("version", version)
                .update();
        setRoles(id, to.roles());
        return updated == 1;
    }

    /** The officer has set it himself. */
    void setPasswordHash(long id, String hash) {
        rememberPassword(id);
        jdbc.sql("update officer set password_hash = :hash, must_change = false, password_set_at = :now where id = :id")
                .param("hash", hash)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("id", id)
                .update();
    }

    /** He has none any more, and cannot sign in. */
    void takePassword(long id) {
        rememberPassword(id);
        jdbc.sql("update officer set password_hash = '', password_set_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private void rememberPassword(long id) {
        jdbc.sql("""
                insert into former_password (officer_id, password_hash, until)
                select id, password_hash, :now from officer where id = :id and password_hash <> ''
                """)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("id", id)
                .update();
    }

    /** Whether an officer has no password, because he has not used the code he was given. */
    public boolean isWithoutPassword(long officerId) {
        return passwordHash(officerId).isEmpty();
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
                row.getBoolean("enabled"));
    }

    private static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Set.of(joined.split(",")).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
