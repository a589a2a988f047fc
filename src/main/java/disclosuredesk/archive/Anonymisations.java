package disclosuredesk.archive;

import disclosuredesk.agencies.Officer;
import disclosuredesk.archive.Anonymisation.State;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The decisions on file, those that wait for their second person too. */
@Component
class Anonymisations {

    private static final String ALL = """
            select a.*, p.name as proposer, d.name as decider from anonymisation a
            join officer p on p.id = a.proposed_by left join officer d on d.id = a.decided_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Anonymisations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refused not found; another agency's is */
    Anonymisation get(long id, Officer by) {
        return jdbc.sql(ALL + "where a.id = :id and a.agency_id = :agency")
                .param("id", id)
                .param("agency", by.agencyId())
                .query(this::row)
                .optional()
                .map(this::withCases)
                .orElseThrow(() -> Refused.notFound("archive.anonymise.notFound"));
    }

    /**
     * The same, to be decided: locked until the transaction ends.
     *
     * @throws Refused conflict, if it is decided
     */
    Anonymisation requireOpen(long id, Officer by) {
        jdbc.sql("select id from anonymisation where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        Anonymisation one = get(id, by);
        if (!one.isOpen()) {
            throw Refused.conflict("archive.anonymise.decided");
        }
        return one;
    }

    /** Those of the agency that wait for a head, oldest first. */
    List<Anonymisation> open(long agencyId) {
        return jdbc
                .sql(ALL + "where a.agency_id = :agency and a.state = 'PROPOSED' order by a.id")
                .param("agency", agencyId)
                .query(this::row)
                .list()
                .stream()
                .map(this::withCases)
                .toList();
    }

    /** What a case was anonymised by. */
    Optional<Anonymisation> of(RequestId request) {
        return jdbc.sql(ALL + """
                join anonymisation_case c on c.anonymisation_id = a.id
                where c.request_id = :request and a.state = 'AGREED' and c.left_out is null
                """)
                .param("request", request.value())
                .query(this::row)
                .optional();
    }

    /** @throws Refused conflict, if one of the cases is proposed already */
    long insert(Collection<RequestId> requests, String reason, Officer by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into anonymisation (agency_id, reason, proposed_by, proposed_at, state)
                values (:agency, :reason, :by, :at, 'PROPOSED')
                """)
                .param("agency", by.agencyId())
                .param("reason", reason)
                .param("by", by.id())
                .param("at", now())
                .update(key, "id");
        long id = GeneratedKeys.id(key);
        try {
            for (RequestId request : requests) {
                jdbc.sql(
                                "insert into anonymisation_case (anonymisation_id, request_id, open_for) values (:id, :request, :open)")
                        .param("id", id)
                        .param("request", request.value())
                        .param("open", request.value())
                        .update();
            }
        } catch (DuplicateKeyException proposed) {
            throw Refused.conflict("archive.obstacle.proposed");
        }
        return id;
    }

    void decide(Anonymisation one, State state, @Nullable String refusal, Officer by) {
        jdbc.sql("""
                update anonymisation set state = :state, decided_by = :by, decided_at = :at, refusal = :refusal where id = :id
                """)
                .param("state", state.name())
                .param("by", by.id())
                .param("at", now())
                .param("refusal", refusal)
                .param("id", one.id())
                .update();
        jdbc.sql("update anonymisation_case set open_for = null where anonymisation_id = :id")
                .param("id", one.id())
                .update();
    }

    /** These are no part of what is decided. */
    void leaveOut(Anonymisation one, Collection<RequestId> cases) {
        for (RequestId request : cases) {
            jdbc.sql(
                            "update anonymisation_case set left_out = true where anonymisation_id = :id and request_id = :request")
                    .param("id", one.id())
                    .param("request", request.value())
                    .update();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private Anonymisation withCases(Anonymisation one) {
        return new Anonymisation(
                one.id(),
                one.state(),
                one.reason(),
                one.proposedById(),
                one.proposedBy(),
                one.proposedAt(),
                one.decidedBy(),
                one.decidedAt(),
                one.refusal(),
                jdbc.sql("""
                        select r.id, r.number_year, r.number_serial from anonymisation_case c join disclosure_request r on r.id = c.request_id
                        where c.anonymisation_id = :id order by r.number_year, r.number_serial
                        """)
                        .param("id", one.id())
                        .query((row, number) -> new Anonymisation.Case(
                                new RequestId(row.getString("id")),
                                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial"))))
                        .list());
    }

    private Anonymisation row(ResultSet row, int number) throws SQLException {
        return new Anonymisation(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                row.getObject("proposed_at", LocalDateTime.class),
                row.getString("decider"),
                row.getObject("decided_at", LocalDateTime.class),
                row.getString("refusal"),
                List.of());
    }
}
