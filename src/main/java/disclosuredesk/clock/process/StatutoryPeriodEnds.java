package disclosuredesk.clock.process;

import disclosuredesk.clock.TimeLimit;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.PeriodEnds;
import disclosuredesk.workflow.ProcessSteps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the waiting periods of a request end for the process: at the midnight after their last day, as the side clocks
 * have it. Nothing is ended before its day is known: a letter nobody is known to have got is looked at again after thirty
 * days, a payment whose last day lies in a year without a calendar waits until one is accepted, which sets the timer.
 */
@Component
class StatutoryPeriodEnds implements PeriodEnds {

    private static final int LOOK_AGAIN_DAYS = 30;
    private static final int UNTIL_ACCEPTED_DAYS = 365;

    /** The process file names the period each of its timers waits for. */
    private static final Map<TimeLimit, String> TIMERS = ProcessSteps.present().timers().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(timer -> TimeLimit.valueOf(timer.getKey()), Map.Entry::getValue));

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
                    TimeLimit limit = TimeLimit.valueOf(row.rule());
                    String timer = TIMERS.get(limit);
                    if (timer != null) {
                        ends.merge(timer, end(row.dueOn(), limit), (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        return ends;
    }

    private Instant end(@Nullable LocalDate due, TimeLimit limit) {
        int wait = limit == TimeLimit.PAYMENT ? UNTIL_ACCEPTED_DAYS : LOOK_AGAIN_DAYS;
        LocalDate last = due != null ? due : LocalDate.now(clock).plusDays(wait);
        return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
