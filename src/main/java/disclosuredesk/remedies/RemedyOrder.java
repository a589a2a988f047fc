package disclosuredesk.remedies;

import disclosuredesk.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decided instance brought to the agency.
 *
 * @param servedOn the day the agency received the decision
 * @param ordered what it orders; empty if nothing
 * @param days of a period in days
 * @param fromOn the day such a period counts from, itself not counted
 * @param untilOn of a period until a day
 * @param waivedOn the day it was decided not to appeal
 * @param performance null while it is to be performed
 */
public record RemedyOrder(
        LocalDate servedOn,
        String ordered,
        OrderPeriod period,
        @Nullable Integer days,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable LocalDate waivedOn,
        String waiveReason,
        @Nullable Performance performance) {

    /** One that was just received. */
    public static RemedyOrder received(
            LocalDate servedOn,
            String ordered,
            OrderPeriod period,
            @Nullable Integer days,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        return new RemedyOrder(servedOn, ordered, period, days, fromOn, untilOn, null, "", null);
    }

    /** Whether something is ordered and not yet performed. */
    public boolean isOpen() {
        return !ordered.isEmpty() && performance == null;
    }

    /**
     * The last day to perform; null if the decision sets no period.
     *
     * @throws disclosuredesk.calendar.CalendarMissing if it lies in a year that is not loaded
     */
    public @Nullable LocalDate due(WorkingCalendar calendar) {
        return switch (period) {
            case NONE -> null;
            case UNTIL_DAY -> untilOn;
            case WORKING_DAYS -> calendar.due(Objects.requireNonNull(fromOn), Objects.requireNonNull(days));
            case CALENDAR_DAYS ->
                calendar.nextWorkingDayOnOrAfter(Objects.requireNonNull(fromOn).plusDays(Objects.requireNonNull(days)));
        };
    }
}
