package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Motion.Kind;
import disclosuredesk.requests.Motion.State;
import disclosuredesk.requests.Motion.VoidBasis;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The motions about registrations, which are never deleted. */
@Component
public class Motions {

    private static final String MOTION = """
            select m.*, p.name as moved_name, d.name as decided_name
            from registration_motion m join officer p on p.id = m.moved_by left join officer d on d.id = m.decided_by
            """;

    private final JdbcClient jdbc;
    private final RegistrationChangeRows changes;
    private final Clock clock;

    Motions(JdbcClient jdbc, RegistrationChangeRows changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** Of one request, the latest first. */
    public List<Motion> of(RequestId request) {
        return jdbc
                .sql(MOTION + "where m.request_id = :request order by m.id desc")
                .param("request", request.value())
                .query(Motions::motion)
                .list()
                .stream()
                .map(motion -> motion.kind() == Kind.AMENDMENT ? motion.with(changes.of(motion.id())) : motion)
                .toList();
    }

    /** The one that waits for another officer. */
    public Optional<Motion> open(RequestId request) {
        return of(request).stream()
                .filter(motion -> motion.state() == State.OPEN)
                .findFirst();
    }

    /** How many of the agency's wait for an officer, who cannot decide his own. */
    public int waitingFor(Officer by) {
        return !AmendingRegistration.isOpenTo(by)
                ? 0
                : jdbc.sql("""
                select count(*) from registration_motion m join disclosure_request r on r.id = m.request_id
                where m.state = 'OPEN' and r.agency_id = :agency and m.moved_by <> :officer and (m.kind = 'AMENDMENT' or :head)
                """)
                        .param("agency", by.agencyId())
                        .param("officer", by.id())
                        .param("head", Voiding.mayConfirm(by))
                        .query(Integer.class)
                        .single();
    }

    /** @throws Refused conflict if the request has an open one; the caller holds the request's row */
    long insert(
            RequestId request,
            Kind kind,
            String reason,
            @Nullable VoidBasis basis,
            @Nullable RequestId instead,
            Officer by) {
        open(request).ifPresent(open -> {
            throw Refused.conflict("requests.motion.oneOpen", open.movedByName());
        });
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into registration_motion (request_id, kind, state, reason, basis, instead_id, moved_by, moved_at, open_for)
                values (:request, :kind, 'OPEN', :reason, :basis, :instead, :by, :at, :request)
                """)
                .param("request", request.value())
                .param("kind", kind.name())
                .param("reason", reason)
                .param("basis", basis == null ? null : basis.name())
                .param("instead", instead == null ? null : instead.value())
                .param("by", by.id())
                .param("at", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void insert(long motion, RegistrationField field, @Nullable String was, @Nullable String became) {
        changes.insert(motion, field, was, became);
    }

    /**
     * The request's open motion, decided by now; the caller holds the request's row.
     *
     * @throws Refused conflict if it is not open any more
     */
    void decide(Motion motion, State state, @Nullable String declineReason, Officer by) {
        int decided = jdbc.sql("""
                update registration_motion set state = :state, decided_by = :by, decided_at = :at, decline_reason = :reason, open_for = null
                where id = :id and state = 'OPEN'
                """)
                .param("state", state.name())
                .param("by", by.id())
                .param("at", now())
                .param("reason", declineReason)
                .param("id", motion.id())
                .update();
        if (decided == 0) {
            throw Refused.conflict("requests.motion.notOpen");
        }
    }

    /** @throws Refused conflict if it is not the one that is open */
    Motion requireOpen(RequestId request, long id) {
        return open(request)
                .filter(motion -> motion.id() == id)
                .orElseThrow(() -> Refused.conflict("requests.motion.notOpen"));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static Motion motion(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        Kind kind = Kind.valueOf(row.getString("kind"));
        String basis = row.getString("basis");
        String instead = row.getString("instead_id");
        long decidedBy = row.getLong("decided_by");
        boolean decided = !row.wasNull();
        return new Motion(
                id,
                new RequestId(row.getString("request_id")),
                kind,
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                basis == null ? null : VoidBasis.valueOf(basis),
                instead == null ? null : new RequestId(instead),
                row.getLong("moved_by"),
                row.getString("moved_name"),
                row.getObject("moved_at", LocalDateTime.class),
                decided ? decidedBy : null,
                row.getString("decided_name"),
                row.getObject("decided_at", LocalDateTime.class),
                row.getString("decline_reason"),
                List.of());
    }
}
