package disclosuredesk.agencies;

import disclosuredesk.agencies.OrganChange.First;
import disclosuredesk.agencies.OrganChange.Kind;
import disclosuredesk.agencies.RightsChange.State;
import disclosuredesk.shared.GeneratedKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The proposed and decided changes of organs and departments. */
@Component
public class OrganChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Another organ's wish to stand beneath this one is shown to it once the other's own second person has agreed. */
    private static final String OF_AGENCY =
            "(agency_id = :agency or kind = 'PLACE' and taking_organ_id = :agency and first_agreed_by is not null)";

    /** All an organ's administrators ever proposed, and what others asked of it, the newest first; there are few. */
    public List<OrganChange> of(long agencyId) {
        return jdbc.sql("select * from organ_change where " + OF_AGENCY + " order by id desc")
                .param("agency", agencyId)
                .query(this::change)
                .list();
    }

    /** What waits for a decision in all the installation, the oldest first: no two may want the same name. */
    List<OrganChange> open() {
        return jdbc
                .sql("select * from organ_change where state = 'PROPOSED' order by id")
                .query(this::change)
                .list()
                .stream()
                .filter(change -> change.state() == State.PROPOSED)
                .toList();
    }

    /** How many of an organ wait for a decision. */
    int waiting(long agencyId) {
        return (int)
                open().stream().filter(change -> change.waitsFor() == agencyId).count();
    }

    Optional<OrganChange> find(long id, long agencyId) {
        return jdbc.sql("select * from organ_change where id = :id and " + OF_AGENCY)
                .param("id", id)
                .param("agency", agencyId)
                .query(this::change)
                .optional();
    }

    Optional<OrganChange> locked(long id, long agencyId) {
        return jdbc.sql("select * from organ_change where id = :id and " + OF_AGENCY + " for update")
                .param("id", id)
                .param("agency", agencyId)
                .query(this::change)
                .optional();
    }

    /** What is proposed; each kind leaves empty what it does not need. */
    record Proposed(
            Kind kind,
            @Nullable Long organId,
            @Nullable Long departmentId,
            @Nullable Long takingOrganId,
            @Nullable Long takingDepartmentId,
            @Nullable String code,
            @Nullable String name,
            @Nullable LocalDate since,
            @Nullable String basis,
            List<First> three) {}

    long insert(Proposed proposed, Officer by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into organ_change (agency_id, kind, organ_id, department_id, taking_organ_id, taking_department_id, code, name, since, basis,
                    administrator_login, administrator_name, security_login, security_name, auditor_login, auditor_name,
                    proposed_at, proposed_by, state)
                values (:agency, :kind, :organ, :department, :takingOrgan, :takingDepartment, :code, :name, :since, :basis,
                    :login1, :name1, :login2, :name2, :login3, :name3, :at, :by, 'PROPOSED')
                """)
                .param("agency", by.agencyId())
                .param("kind", proposed.kind().name())
                .param("organ", proposed.organId())
                .param("department", proposed.departmentId())
                .param("takingOrgan", proposed.takingOrganId())
                .param("takingDepartment", proposed.takingDepartmentId())
                .param("code", proposed.code())
                .param("name", proposed.name())
                .param("since", proposed.since())
                .param("basis", proposed.basis())
                .param("login1", login(proposed, 0))
                .param("name1", name(proposed, 0))
                .param("login2", login(proposed, 1))
                .param("name2", name(proposed, 1))
                .param("login3", login(proposed, 2))
                .param("name3", name(proposed, 2))
                .param("at", now())
                .param("by", by.id())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    private static @Nullable String login(Proposed proposed, int index) {
        return proposed.three().isEmpty() ? null : proposed.three().get(index).login();
    }

    private static @Nullable String name(Proposed proposed, int index) {
        return proposed.three().isEmpty() ? null : proposed.three().get(index).name();
    }

    /** @param organId of an organ that was founded by it */
    void decide(long id, State state, @Nullable String reason, @Nullable Long organId, Officer by) {
        jdbc.sql("""
                update organ_change set state = :state, decided_at = :at, decided_by = :by, reason = :reason, organ_id = coalesce(organ_id, :organ)
                where id = :id
                """)
                .param("state", state.name())
                .param("at", now())
                .param("by", by.id())
                .param("reason", reason)
                .param("organ", organId)
                .param("id", id)
                .update();
    }

    /** The organ that asks has agreed; now the other decides. */
    void agreedFirst(long id, Officer by) {
        jdbc.sql("update organ_change set first_agreed_at = :at, first_agreed_by = :by where id = :id")
                .param("at", now())
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private OrganChange change(ResultSet row, int number) throws SQLException {
        LocalDateTime proposedAt = row.getObject("proposed_at", LocalDateTime.class);
        State state = State.valueOf(row.getString("state"));
        boolean expired = state == State.PROPOSED
                && proposedAt.plusDays(RightsChange.VALID_DAYS).isBefore(now());
        return new OrganChange(
                row.getLong("id"),
                row.getLong("agency_id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("organ_id", Long.class),
                row.getObject("department_id", Long.class),
                row.getObject("taking_organ_id", Long.class),
                row.getObject("taking_department_id", Long.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("since", LocalDate.class),
                row.getString("basis"),
                three(row),
                proposedAt,
                row.getLong("proposed_by"),
                expired ? State.EXPIRED : state,
                row.getObject("decided_at", LocalDateTime.class),
                row.getObject("decided_by", Long.class),
                row.getString("reason"),
                row.getObject("first_agreed_by", Long.class));
    }

    private static List<First> three(ResultSet row) throws SQLException {
        List<First> three = new ArrayList<>();
        if (row.getString("administrator_login") != null) {
            three.add(new First(
                    Role.ADMINISTRATOR, row.getString("administrator_login"), row.getString("administrator_name")));
            three.add(new First(
                    Role.SECURITY_ADMINISTRATOR, row.getString("security_login"), row.getString("security_name")));
            three.add(new First(Role.AUDITOR, row.getString("auditor_login"), row.getString("auditor_name")));
        }
        return List.copyOf(three);
    }
}
