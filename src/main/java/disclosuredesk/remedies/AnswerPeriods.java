package disclosuredesk.remedies;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Light;
import disclosuredesk.clock.RemedyPeriods;
import disclosuredesk.clock.SideClock;
import disclosuredesk.clock.TimeLimit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The agency's period to answer a review (10 working days, 5 in the summary procedure; 复议法 arts 48, 54) or a suit
 * (15 calendar days; 行诉法 art. 67), from the day it got the copy. Who does not answer has no evidence (复议法 art. 70).
 */
@Component
public class AnswerPeriods {

    private final Calendars calendars;
    private final Clock clock;

    AnswerPeriods(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A remedy with its period to answer as of today. */
    public record Line(Remedy remedy, AnswerState answer) {}

    public Line line(Remedy remedy) {
        return new Line(remedy, of(remedy));
    }

    /** The period itself. */
    public SideClock period(Remedy remedy) {
        Filing filing = remedy.filing();
        return period(filing.kind(), filing.procedure(), filing.copyReceivedOn(), calendars.of(remedy.agencyId()));
    }

    static SideClock period(
            RemedyKind kind,
            @Nullable ReviewProcedure procedure,
            @Nullable LocalDate copyReceivedOn,
            WorkingCalendar calendar) {
        TimeLimit limit = kind == RemedyKind.SUIT
                ? TimeLimit.SUIT_ANSWER
                : procedure == ReviewProcedure.SUMMARY ? TimeLimit.SUMMARY_REVIEW_ANSWER : TimeLimit.REVIEW_ANSWER;
        if (copyReceivedOn == null) {
            return new SideClock(limit, null, 0, null, null, null);
        }
        try {
            var periods = new RemedyPeriods(calendar);
            LocalDate due = kind == RemedyKind.SUIT
                    ? periods.suitAnswerUntil(copyReceivedOn)
                    : periods.reviewAnswerUntil(copyReceivedOn, limit);
            return new SideClock(limit, null, 0, copyReceivedOn, due, null);
        } catch (CalendarMissing missing) {
            return new SideClock(limit, null, 0, copyReceivedOn, null, missing.year());
        }
    }

    /** The period and how it stands today. */
    public AnswerState of(Remedy remedy) {
        SideClock period = period(remedy);
        LocalDate due = period.due();
        LocalDate answered = remedy.answeredOn();
        if (answered != null) {
            boolean late = due != null && answered.isAfter(due);
            return new AnswerState(
                    period.limit(),
                    due,
                    due == null ? Light.GREY : late ? Light.RED : Light.GREEN,
                    due == null ? "remedies.answer.given" : late ? "remedies.answer.late" : "remedies.answer.inTime",
                    answered.toString());
        }
        if (!remedy.isPending() || remedy.instances().size() > 1) {
            return new AnswerState(period.limit(), due, Light.GREY, "remedies.answer.none", null);
        }
        if (period.from() == null) {
            return new AnswerState(period.limit(), null, Light.GREY, "remedies.answer.noCopy", null);
        }
        return due == null
                ? missing(period.limit(), null, String.valueOf(period.missingYear()))
                : running(period.limit(), due, calendars.of(remedy.agencyId()));
    }

    /** A review's days are working days, a suit's are calendar days; the colour goes by working days for both. */
    private AnswerState running(TimeLimit limit, LocalDate due, WorkingCalendar calendar) {
        LocalDate today = LocalDate.now(clock);
        try {
            boolean suit = limit == TimeLimit.SUIT_ANSWER;
            long left = suit ? ChronoUnit.DAYS.between(today, due) : calendar.workingDaysBetween(today, due);
            String words = today.isAfter(due)
                    ? suit ? "remedies.answer.daysOverdue" : "clock.overdue"
                    : left == 0 ? "clock.today" : suit ? "remedies.answer.daysLeft" : "clock.left";
            return new AnswerState(limit, due, Light.of(due, today, calendar), words, String.valueOf(Math.abs(left)));
        } catch (CalendarMissing missing) {
            return missing(limit, due, String.valueOf(missing.year()));
        }
    }

    private static AnswerState missing(TimeLimit limit, @Nullable LocalDate due, String year) {
        return new AnswerState(limit, due, Light.GREY, "clock.missing", year);
    }
}
