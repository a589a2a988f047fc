package disclosuredesk.stages;

import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a case has been at each of its stages, held against the limits. */
@Component
public class StageDays {

    private final StageLimits limits;
    private final Stays stays;
    private final CaseProcess process;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Clock clock;

    StageDays(
            StageLimits limits,
            Stays stays,
            CaseProcess process,
            Deadlines deadlines,
            Calendars calendars,
            Clock clock) {
        this.limits = limits;
        this.stays = stays;
        this.process = process;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * One stay at a stage.
     *
     * @param officer who did it; null while it lasts
     * @param until the day it was done; null while it lasts
     * @param dueOn the last day of its limit; null if a calendar is missing
     * @param days working days so far, the first not counted; null if a calendar is missing
     */
    public record Line(
            StageLimit limit,
            @Nullable String officer,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate dueOn,
            @Nullable Integer days) {

        /** Whether it took, or takes, more than its limit. */
        public boolean isPast() {
            return days != null && days > limit.workingDays();
        }
    }

    /** Of the case on its page, first to last; what lasts comes at the end. */
    List<Line> of(OpenedCase opened) {
        DisclosureRequest request = opened.request();
        Officer by = opened.by();
        StageLimits.OfAgency known = limits.of(by.agencyId());
        WorkingCalendar calendar = calendars.of(by.agencyId());
        List<Line> lines = new ArrayList<>();
        for (Stays.Stay stay : stays.of(request.id())) {
            lines.add(line(
                    known.limit(stay.stage(), request.departmentId()),
                    stay.officer(),
                    stay.enteredOn(),
                    stay.leftOn(),
                    calendar));
        }
        if (!request.isVoid() && !awaitsPayment(opened)) {
            for (WorkItem item : process.open(request.id())) {
                HandlingStage.of(item.step())
                        .ifPresent(stage -> lines.add(line(
                                known.limit(stage, request.departmentId()),
                                null,
                                item.since().toLocalDate(),
                                null,
                                calendar)));
            }
        }
        return lines;
    }

    /** While the applicant has to pay, no limit of the agency's own is held against the stage. */
    private boolean awaitsPayment(OpenedCase opened) {
        return opened.request().closedOn() == null
                && deadlines
                        .of(opened)
                        .filter(deadline -> deadline.state() == Deadline.State.AWAITING_PAYMENT)
                        .isPresent();
    }

    private Line line(
            StageLimit limit,
            @Nullable String officer,
            LocalDate from,
            @Nullable LocalDate until,
            WorkingCalendar calendar) {
        LocalDate dueOn = null;
        Integer days = null;
        try {
            days = calendar.workingDaysBetween(from, until == null ? LocalDate.now(clock) : until);
            dueOn = calendar.due(from, limit.workingDays());
        } catch (CalendarMissing missing) {
            // no year's notice, no date: the page says so
        }
        return new Line(limit, officer, from, until, dueOn, days);
    }
}
