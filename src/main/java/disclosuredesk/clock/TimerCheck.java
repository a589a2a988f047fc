package disclosuredesk.clock;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.PeriodEnds;
import disclosuredesk.workflow.ProcessSteps;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's timers: set where the clock says, for every period the process waits for. */
@Component
class TimerCheck implements Check {

    private static final int AT_A_TIME = 1_000;

    /** A timer thread looks every few seconds; an hour late, nobody looks. */
    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final PeriodEnds periodEnds;
    private final Clock clock;

    TimerCheck(JdbcClient jdbc, PeriodEnds periodEnds, Clock clock) {
        this.jdbc = jdbc;
        this.periodEnds = periodEnds;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "D04";
    }

    @Override
    public String subject() {
        return "流程的计时器定在期限届满之时";
    }

    private record Timer(
            String request, String element, @Nullable Instant due, String name) {}

    @Override
    public void look(Findings found, boolean deep) {
        long looked = 0;
        for (List<Timer> some = after("");
                !some.isEmpty();
                some = after(some.get(some.size() - 1).request())) {
            some.forEach(timer -> look(timer, found));
            looked += some.size();
        }
        found.looked(looked, "个");
        missing(found);
    }

    private void look(Timer timer, Findings found) {
        Instant end = periodEnds.of(new RequestId(timer.request())).get(timer.element());
        if (end == null) {
            found.fault(timer.name() + "：计时器没有对应的期限（" + timer.element() + "）");
        } else if (!end.equals(timer.due()) && !isUnknown(timer.request())) {
            found.fault("%s：计时器定于%s，期限届满于%s（%s）".formatted(timer.name(), at(timer.due()), at(end), timer.element()));
        } else if (timer.due() != null && timer.due().plus(LATE).isBefore(clock.instant())) {
            found.hint(timer.name() + "：期限已届满而未处理，系统未运行或计时线程停止（" + timer.element() + "）");
        }
    }

    private String at(@Nullable Instant moment) {
        return moment == null
                ? "空"
                : moment.atZone(clock.getZone()).toLocalDateTime().toString();
    }

    /** A period whose last day is not known is looked at again some time; when, depends on the day that was said. */
    private boolean isUnknown(String request) {
        return jdbc.sql("select count(*) from side_clock where request_id = :request and due_on is null")
                        .param("request", request)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whole requests at a time; none has more than a few timers. */
    private List<Timer> after(String request) {
        return jdbc.sql("""
                select t.request_id, t.timer, t.due_at, a.name as agency, r.number_year, r.number_serial, t.request_id as id
                from (select distinct request_id from process_timer where request_id > :after order by request_id limit %d) batch
                join process_timer t on t.request_id = batch.request_id
                left join disclosure_request r on r.id = t.request_id
                left join agency a on a.id = r.agency_id
                order by t.request_id
                """.formatted(AT_A_TIME))
                .param("after", request)
                .query((row, index) ->
                        new Timer(row.getString("request_id"), row.getString("timer"), due(row), RowCheck.named(row)))
                .list();
    }

    private @Nullable Instant due(ResultSet row) throws java.sql.SQLException {
        LocalDateTime due = row.getObject("due_at", LocalDateTime.class);
        return due == null ? null : due.atZone(clock.getZone()).toInstant();
    }

    /** Which timer belongs to which wait, the process file says. */
    private void missing(Findings found) {
        Map<String, String> waits = ProcessSteps.present().timersOfWaits();
        String timerOfStep = waits.entrySet().stream()
                .map(wait -> "when '%s' then '%s'".formatted(wait.getKey(), wait.getValue()))
                .collect(Collectors.joining(" ", "case w.step ", " end"));
        jdbc.sql("""
                select a.name as agency, r.number_year, r.number_serial, r.id, w.step
                from work_item w
                join disclosure_request r on r.id = w.request_id
                join agency a on a.id = r.agency_id
                left join process_timer t on t.request_id = w.request_id and t.timer = TIMER
                where w.step in (:waits) and t.request_id is null
                """.replace("TIMER", timerOfStep))
                .param("waits", waits.keySet())
                .query((ResultSet row) ->
                        found.fault(RowCheck.named(row) + "：等待的期限没有计时器（" + row.getString("step") + "）"));
    }
}
