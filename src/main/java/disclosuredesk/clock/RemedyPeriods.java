package disclosuredesk.clock;

import disclosuredesk.calendar.WorkingCalendar;
import java.time.LocalDate;

/**
 * The applicant's periods against an answer, in calendar days and months from the day he got it: 60 days for a review
 * (复议法 art. 20), 6 months for a suit (行诉法 art. 46), 15 days for a suit after a review (行诉法 art. 45); and the agency's own
 * to answer a review or suit from the day it got the copy. The first day does not count; a last day on a rest day moves to
 * the next working day (民法典 arts 201 to 203; 民诉法 art. 85).
 * Every method throws {@link disclosuredesk.calendar.CalendarMissing} if the last day lies in a year that is not loaded
 */
public record RemedyPeriods(WorkingCalendar calendar) {

    /** The last day to apply for an administrative review. */
    public LocalDate reviewUntil(LocalDate knownOn) {
        return calendar.nextWorkingDayOnOrAfter(knownOn.plusDays(60));
    }

    /** The last day to sue without a review before; the day of that number, or the month's last if it has none. */
    public LocalDate suitUntil(LocalDate knownOn) {
        return calendar.nextWorkingDayOnOrAfter(knownOn.plusMonths(6));
    }

    /** The last day to sue after a review decision. */
    public LocalDate suitAfterReviewUntil(LocalDate reviewReceivedOn) {
        return calendar.nextWorkingDayOnOrAfter(reviewReceivedOn.plusDays(15));
    }

    /** The last day to appeal against the judgment of a first instance: 15 days from its service (行诉法 art. 85). */
    public LocalDate appealUntil(LocalDate servedOn) {
        return calendar.nextWorkingDayOnOrAfter(servedOn.plusDays(15));
    }

    /** The last day to answer a review: 10 working days (复议法 art. 48), 5 in the summary procedure (art. 54). */
    public LocalDate reviewAnswerUntil(LocalDate copyReceivedOn, TimeLimit limit) {
        return calendar.due(copyReceivedOn, limit.workingDays());
    }

    /** The last day to answer a suit: 15 calendar days (行诉法 art. 67). */
    public LocalDate suitAnswerUntil(LocalDate copyReceivedOn) {
        return calendar.nextWorkingDayOnOrAfter(copyReceivedOn.plusDays(15));
    }
}
