package disclosuredesk.clock;

import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The rows lists read of deadlines and side clocks, rewritten for one request or for many in one batch. */
@Component
class DeadlineRows {

    private static final String DEADLINE = """
            insert into request_deadline (request_id, formal_on, safe_on, restarted_on, state, missing_year)
            values (:request, :formal, :safe, :restarted, :state, :missing)
            on duplicate key update formal_on = values(formal_on), safe_on = values(safe_on),
                restarted_on = values(restarted_on), state = values(state), missing_year = values(missing_year)
            """;
    private static final String SIDE_CLOCK = """
            insert into side_clock (request_id, rule, reference, owner, about, from_on, due_on, missing_year)
            values (:request, :rule, :reference, :owner, :about, :from, :due, :missing)
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    DeadlineRows(NamedParameterJdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes what the clock says today of each request's facts. */
    void write(Map<RequestId, List<ClockFact>> known, StatutoryClock statutory) {
        if (known.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<SqlParameterSource> deadlines = new ArrayList<>();
        List<SqlParameterSource> sides = new ArrayList<>();
        known.forEach((request, facts) -> {
            deadlines.add(row(request, statutory.deadline(facts, today)));
            statutory.sideClocks(facts, today).forEach(side -> sides.add(row(request, side)));
        });
        jdbc.batchUpdate(DEADLINE, deadlines.toArray(SqlParameterSource[]::new));
        jdbc.update(
                "delete from side_clock where request_id in (:requests)",
                Map.of("requests", known.keySet().stream().map(RequestId::value).toList()));
        jdbc.batchUpdate(SIDE_CLOCK, sides.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(RequestId request, Deadline deadline) {
        return new MapSqlParameterSource()
                .addValue("request", request.value())
                .addValue("formal", deadline.formal())
                .addValue("safe", deadline.safe())
                .addValue("restarted", deadline.restarted())
                .addValue("state", deadline.state().name())
                .addValue("missing", deadline.missingYear());
    }

    private static SqlParameterSource row(RequestId request, SideClock side) {
        return new MapSqlParameterSource()
                .addValue("request", request.value())
                .addValue("rule", side.limit().name())
                .addValue("reference", side.reference())
                .addValue("owner", side.limit().owner().name())
                .addValue("about", side.about())
                .addValue("from", side.from())
                .addValue("due", side.due())
                .addValue("missing", side.missingYear());
    }
}
