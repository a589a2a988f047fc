package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.agencies.RightsChange.Rights;
import disclosuredesk.agencies.RightsChange.State;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The proposed and decided changes of rights. */
@Component
public class RightsChanges {

    /** How long an officer is told of a password set for him, counted from his first sign-in with it. */
    private static final int TOLD_DAYS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    RightsChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for a decision, the oldest first. */
    public List<RightsChange> open(long agencyId) {
        return jdbc
                .sql("select * from rights_change where agency_id = :agency and state = 'PROPOSED' order by id")
                .param("agency", agencyId)
                .query(this::change)
                .list()
                .stream()
                .filter(change -> change.state() == State.PROPOSED)
                .toList();
    }

    /** All there ever were, the newest first. */
    public Page<RightsChange> page(long agencyId, int page) {
        int total = jdbc.sql("select count(*) from rights_change where agency_id = :agency")
                .param("agency", agencyId)
                .query(Integer.class)
                .single();
        int number = Page.nearest(page, total);
        return new Page<>(
                jdbc.sql("select * from rights_change where agency_id = :agency order by id desc limit %d offset %d"
                                .formatted(Page.SIZE, Page.before(number)))
                        .param("agency", agencyId)
                        .query(this::change)
                        .list(),
                total,
                number);
    }

    /** The passwords and second factors somebody else took from an officer, and the identities he was given, that he is still to be told of. */
    public List<RightsChange> resetsToTell(long officerId) {
        return jdbc.sql("""
                select * from rights_change
                where officer_id = :officer and state = 'AGREED' and (resets_password = true or removes_factor = true or identity_issuer is not null) and (told_on is null or told_on >= :since)
                order by id
                """)
                .param("officer", officerId)
                .param("since", LocalDate.now(clock).minusDays(TOLD_DAYS))
                .query(this::change)
                .list();
    }

    /** The officer signed in, and reads on his first page what is to be told. */
    public void signedIn(long officerId) {
        jdbc.sql("""
                update rights_change set told_on = :today
                where officer_id = :officer and state = 'AGREED' and (resets_password = true or removes_factor = true or identity_issuer is not null) and told_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("officer", officerId)
                .update();
    }

    Optional<RightsChange> find(long id, long agencyId) {
        return jdbc.sql("select * from rights_change where id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agencyId)
                .query(this::change)
                .optional();
    }

    Optional<RightsChange> locked(long id, long agencyId) {
        return jdbc.sql("select * from rights_change where id = :id and agency_id = :agency for update")
                .param("id", id)
                .param("agency", agencyId)
                .query(this::change)
                .optional();
    }

    long insert(
            @Nullable Officer officer,
            int version,
            String login,
            String name,
            @Nullable String jobTitle,
            Rights becomes,
            boolean resetsPassword,
            boolean removesFactor,
            @Nullable Identity identity,
            Officer by) {
        Rights was = officer == null ? Rights.NONE : Rights.of(officer);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into rights_change (agency_id, officer_id, officer_version, login, name, job_title, department_id, roles, enabled,
                    resets_password, removes_factor, identity_issuer, identity_subject, identity_name, was_department_id, was_roles, was_enabled, proposed_at, proposed_by, state)
                values (:agency, :officer, :version, :login, :name, :title, :department, :roles, :enabled,
                    :resets, :removes, :issuer, :subject, :identityName, :wasDepartment, :wasRoles, :wasEnabled, :at, :by, 'PROPOSED')
                """)
                .param("agency", by.agencyId())
                .param("officer", officer == null ? null : officer.id())
                .param("version", version)
                .param("login", login)
                .param("name", name)
                .param("title", jobTitle)
                .param("department", becomes.departmentId())
                .param("roles", joined(becomes.roles()))
                .param("enabled", becomes.enabled())
                .param("resets", resetsPassword)
                .param("removes", removesFactor ? true : null)
                .param("issuer", identity == null ? null : identity.issuer())
                .param("subject", identity == null ? null : identity.subject())
                .param("identityName", identity == null ? null : identity.name())
                .param("wasDepartment", was.departmentId())
                .param("wasRoles", joined(was.roles()))
                .param("wasEnabled", was.enabled())
                .param("at", now())
                .param("by", by.id())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    /** What was decided. */
    void decide(long id, State state, @Nullable String reason, @Nullable Long officerId, Officer by) {
        jdbc.sql("""
                update rights_change set state = :state, decided_at = :at, decided_by = :by, reason = :reason,
                    officer_id = coalesce(officer_id, :officer)
                where id = :id
                """)
                .param("state", state.name())
                .param("at", now())
                .param("by", by.id())
                .param("reason", reason)
                .param("officer", officerId)
                .param("id", id)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private RightsChange change(ResultSet row, int number) throws SQLException {
        // an officer who was added since was none when it was proposed
        boolean isNew = row.getInt("officer_version") < 0;
        return new RightsChange(
                        row.getLong("id"),
                        row.getLong("agency_id"),
                        isNew ? null : row.getObject("officer_id", Long.class),
                        row.getInt("officer_version"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("job_title"),
                        new Rights(
                                roles(row.getString("was_roles")),
                                row.getObject("was_department_id", Long.class),
                                row.getBoolean("was_enabled")),
                        new Rights(
                                roles(row.getString("roles")),
                                row.getObject("department_id", Long.class),
                                row.getBoolean("enabled")),
                        row.getBoolean("resets_password"),
                        row.getBoolean("removes_factor"),
                        row.getString("identity_issuer") == null
                                ? null
                                : new Identity(
                                        row.getString("identity_issuer"),
                                        row.getString("identity_subject"),
                                        row.getString("identity_name")),
                        row.getObject("proposed_at", LocalDateTime.class),
                        row.getLong("proposed_by"),
                        State.valueOf(row.getString("state")),
                        row.getObject("decided_at", LocalDateTime.class),
                        row.getObject("decided_by", Long.class),
                        row.getString("reason"))
                .asOf(now());
    }

    private static String joined(Set<Role> roles) {
        return Role.inOrder(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
