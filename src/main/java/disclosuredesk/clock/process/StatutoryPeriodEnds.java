package disclosuredesk.clock.process;

import disclosuredesk.clock.TimeLimit;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.PeriodEnds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the waiting periods of a request end for the process: at the midnight after their last day, as the side clocks
 * have it. A period whose last day is not known yet (nobody got the letter, a calendar is missing) is looked at again
 * after thirty days; nothing is ended before its day is known.
 */
@Component
class StatutoryPeriodEnds implements PeriodEnds {

    private static final int LOOK_AGAIN_DAYS = 30;

    private static final Map<TimeLimit, String> TIMERS = Map.of(
            TimeLimit.CORRECTION, "correctionPeriodEnded",
            TimeLimit.THIRD_PARTY_OPINION, "opinionPeriodEnded",
            TimeLimit.JOINT_AGENCY_OPINION, "opinionPeriodEnded",
            TimeLimit.REASONS, "reasonsPeriodEnded",
            TimeLimit.PAYMENT, "paymentPeriodEnded");

    private final JdbcClient jdbc;
    private final Clock clock;

    StatutoryPeriodEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String rule, @Nullable LocalDate dueOn) {}

    @Override
    public Map<String, Instant> of(RequestId request) {
        Map<String, Instant> ends = new HashMap<>();
        jdbc.sql("select rule, due_on from side_clock where request_id = :request")
                .param("request", request.value())
                .query(Row.class)
                .list()
                .forEach(row -> {
                    String timer = TIMERS.get(TimeLimit.valueOf(row.rule()));
                    if (timer != null) {
                        ends.merge(timer, end(row.dueOn()), (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        return ends;
    }

    private Instant end(@Nullable LocalDate due) {
        LocalDate last = due != null ? due : LocalDate.now(clock).plusDays(LOOK_AGAIN_DAYS);
        return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
