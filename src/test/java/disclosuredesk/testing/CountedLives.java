package disclosuredesk.testing;

import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Requests by the thousand, as far as the annual table looks at them: random lawful lives, written in bulk without their
 * acts. What is written is what the acts write of the columns that count: the row as it stands, one
 * {@code request_standing} for each change with its position in the agency's ledger, and where that ledger ends. The
 * entries of the ledger themselves, the processes and everything else of a case are not there.
 */
public final class CountedLives {

    /**
     * How a request stood from a moment on.
     *
     * @param voided it never was a request (作废), and from then on counts nowhere
     */
    public record Standing(
            LocalDateTime recordedAt,
            ApplicantKind kind,
            LocalDate receivedOn,
            @Nullable LocalDate closedOn,
            @Nullable Outcome outcome,
            boolean voided) {

        public Standing(
                LocalDateTime recordedAt,
                ApplicantKind kind,
                LocalDate receivedOn,
                @Nullable LocalDate closedOn,
                @Nullable Outcome outcome) {
            this(recordedAt, kind, receivedOn, closedOn, outcome, false);
        }

        /** The same, found to have been no request. */
        public Standing voided(LocalDateTime at) {
            return new Standing(at, kind, receivedOn, closedOn == null ? at.toLocalDate() : closedOn, null, true);
        }
    }

    /** One request and everything that was ever recorded of it, oldest first. */
    public record Life(String id, long agency, List<Standing> standings) {

        /** How it stood when nothing later was on record; null before it was registered. */
        public @Nullable Standing at(LocalDateTime cutOff) {
            Standing last = null;
            for (Standing standing : standings) {
                last = standing.recordedAt().isAfter(cutOff) ? last : standing;
            }
            return last;
        }
    }

    private static final String REQUEST = """
            insert into disclosure_request (id, agency_id, number_year, number_serial, channel, received_on, applicant_kind,
                applicant_name, identity_kind, identity_number, information, wanted_form, wanted_route, closed_on, outcome,
                registered_at, registered_by, version)
            values (:id, :agency, :year, :serial, 'EMAIL', :received, :kind, '某', 'OTHER', '样例证件1234',
                '东环路改造项目征收补偿方案', 'PAPER', 'POST', :closed, :outcome, :at, :officer, 0)
            """;
    private static final String STANDING = """
            insert into request_standing (request_id, ledger_seq, recorded_at, agency_id, applicant_kind, received_on, closed_on,
                outcome)
            values (:id, :seq, :at, :agency, :kind, :received, :closed, :outcome)
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final Map<Long, Long> ledgers = new HashMap<>();
    private final Map<Long, Integer> serials = new HashMap<>();

    public CountedLives(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A random lawful life of a request received within some days from a day on. */
    public static Life random(Random random, long agency, LocalDate from, int days) {
        LocalDate received = from.plusDays(random.nextInt(days));
        ApplicantKind kind = ApplicantKind.values()[random.nextInt(6)];
        List<Standing> standings = new ArrayList<>();
        LocalDateTime at = received.plusDays(random.nextInt(12)).atTime(8, 0).plusSeconds(random.nextInt(36_000));
        standings.add(new Standing(at, kind, received, null, null));
        if (random.nextInt(12) == 0) { // the day of receipt was wrong, and is amended while the request is open
            received = received.minusDays(random.nextInt(20));
            at = at.plusMinutes(1 + random.nextInt(60 * 24 * 20));
            standings.add(new Standing(at, kind, received, null, null));
        }
        while (random.nextInt(12) > 0) {
            LocalDate closed = at.toLocalDate().plusDays(random.nextInt(70));
            Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
            LocalDateTime recorded =
                    closed.atTime(19, 0).plusMinutes(random.nextInt(10) == 0 ? random.nextInt(60 * 24 * 90) : 1);
            at = recorded.isAfter(at) ? recorded : at.plusMinutes(1); // now and then recorded late
            standings.add(new Standing(at, kind, received, closed, outcome));
            if (random.nextInt(10) == 0) {
                kind = ApplicantKind.values()[random.nextInt(6)];
                at = at.plusMinutes(1 + random.nextInt(60 * 24 * 200));
                standings.add(new Standing(at, kind, received, closed, outcome));
            }
            if (random.nextInt(15) > 0) {
                break;
            }
            at = at.plusMinutes(1 + random.nextInt(60 * 24 * 100)); // reopened, goes on
            standings.add(new Standing(at, kind, received, null, null));
        }
        if (random.nextInt(12) == 0) {
            standings.add(
                    standings.get(standings.size() - 1).voided(at.plusMinutes(1 + random.nextInt(60 * 24 * 200))));
        }
        return new Life(RequestId.random().value(), agency, standings);
    }

    private record Change(Life life, int index) {

        Standing standing() {
            return life.standings().get(index);
        }
    }

    /** Records everything after one moment up to another, in the order of time, as acts would have. */
    public void record(List<Life> lives, LocalDateTime after, LocalDateTime until, long officer) {
        List<Change> changes = new ArrayList<>();
        for (Life life : lives) {
            for (int i = 0; i < life.standings().size(); i++) {
                LocalDateTime at = life.standings().get(i).recordedAt();
                if (at.isAfter(after) && !at.isAfter(until)) {
                    changes.add(new Change(life, i));
                }
            }
        }
        changes.sort(Comparator.comparing(change -> change.standing().recordedAt()));
        List<SqlParameterSource> registered = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        List<SqlParameterSource> standings = new ArrayList<>();
        for (Change change : changes) {
            MapSqlParameterSource values = values(change, officer);
            (change.index() == 0 ? registered : changed).add(values);
            standings.add(values);
        }
        batch(REQUEST, registered);
        batch("""
                update disclosure_request set applicant_kind = :kind, received_on = :received, closed_on = :closed, outcome = :outcome
                where id = :id
                """, changed);
        batch(STANDING, standings);
        endLedgers();
    }

    /** Records whole lives at once: the row as it stands at the end, and every standing. For very many. */
    public void record(List<Life> lives, long officer) {
        List<SqlParameterSource> rows = new ArrayList<>();
        List<SqlParameterSource> standings = new ArrayList<>();
        for (Life life : lives) {
            for (int i = 0; i < life.standings().size(); i++) {
                MapSqlParameterSource values = values(new Change(life, i), officer);
                standings.add(values);
                if (i == life.standings().size() - 1) {
                    rows.add(values);
                }
            }
        }
        batch(REQUEST, rows);
        batch(STANDING, standings);
        endLedgers();
    }

    private void endLedgers() {
        ledgers.forEach(
                (agency, seq) -> jdbc.update("""
                insert into audit_head (agency_id, last_seq, last_hash) values (:agency, :seq, :hash)
                on duplicate key update last_seq = values(last_seq)
                """, Map.of("agency", agency, "seq", seq, "hash", "0".repeat(64))));
    }

    private MapSqlParameterSource values(Change change, long officer) {
        Standing standing = change.standing();
        return new MapSqlParameterSource()
                .addValue("id", change.life().id())
                .addValue("agency", change.life().agency())
                .addValue("seq", ledgers.merge(change.life().agency(), 1L, Long::sum))
                .addValue("year", standing.receivedOn().getYear())
                .addValue("serial", serials.merge(change.life().agency(), 1, Integer::sum))
                .addValue("kind", standing.kind().name())
                .addValue("received", standing.receivedOn())
                .addValue("closed", standing.closedOn())
                .addValue(
                        "outcome",
                        standing.voided()
                                ? Voided.OUTCOME
                                : standing.outcome() == null
                                        ? null
                                        : standing.outcome().name())
                .addValue("at", standing.recordedAt())
                .addValue("officer", officer);
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
