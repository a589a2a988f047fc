package disclosuredesk.workflow;

import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The timers of the processes: set where the clock says a period ends, and what ends then. */
@Component
public class CaseTimers {

    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final PeriodEnds periodEnds;
    private final Clock clock;

    CaseTimers(ManagementService management, TransactionTemplate transaction, PeriodEnds periodEnds, Clock clock) {
        this.management = management;
        this.transaction = transaction;
        this.periodEnds = periodEnds;
        this.clock = clock;
    }

    /** Moves the request's timers to where the clock now says, in the transaction of the fact that moved it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reschedule(RequestId request) {
        Map<String, Instant> ends = periodEnds.of(request);
        if (ends.isEmpty()) {
            return;
        }
        for (Job timer : management
                .createTimerJobQuery()
                .processInstanceId(request.value())
                .list()) {
            Instant end = ends.get(timer.getElementId());
            if (end != null && !end.equals(timer.getDuedate().toInstant())) {
                management.rescheduleTimeDateJob(timer.getId(), end.toString());
            }
        }
    }

    /** The requests for which a timer is set, of every agency. */
    public Set<RequestId> waiting() {
        return management.createTimerJobQuery().list().stream()
                .flatMap(timer -> Optional.ofNullable(timer.getProcessInstanceId()).flatMap(RequestId::parse).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Lets every statutory period that has ended by now take effect, each in a transaction of its own. In a running
     * system the engine's timer thread does this.
     *
     * @return how many periods ended
     */
    public int endDuePeriods() {
        int ended = 0;
        for (Job timer : management
                .createTimerJobQuery()
                .duedateLowerThan(Date.from(clock.instant()))
                .list()) {
            ended += Objects.requireNonNull(transaction.execute(status -> end(timer.getId())));
        }
        return ended;
    }

    /** One period's end may have taken the timer of another one of the same request with it. */
    private int end(String timer) {
        if (management.createTimerJobQuery().jobId(timer).count() == 0) {
            return 0;
        }
        management.executeJob(management.moveTimerToExecutableJob(timer).getId());
        return 1;
    }
}
