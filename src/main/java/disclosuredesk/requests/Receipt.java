package disclosuredesk.requests;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when a request came in, each day kept apart, and the day of receipt that follows (art. 31; law notes section
 * 2). The day is computed, never typed.
 *
 * @param arrivedOn handed in, signed for, or come into the office's or the system's hands
 * @param submittedOn when the applicant submitted it, on the internet or by fax; null: as it arrived
 * @param confirmedOn when both sides confirmed it; null while that has not been done
 */
public record Receipt(
        Channel channel,
        LocalDate arrivedOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate confirmedOn) {

    /** All on one day. */
    public static Receipt on(Channel channel, LocalDate day) {
        return new Receipt(channel, day, channel.isElectronic() ? day : null, channel.needsConfirmation() ? day : null);
    }

    /**
     * 收到申请之日: handed in or signed for, the day itself; ordinary mail, the day it was confirmed with the applicant; by
     * internet, e-mail or fax, the day of confirmation if that was no later than the working day after submission,
     * otherwise the day of submission (the applicant does not bear the agency's delay, 指导案例26号). What was not
     * confirmed counts from the earliest day.
     *
     * @throws disclosuredesk.calendar.CalendarMissing if the next working day is not known
     */
    public LocalDate receivedOn(WorkingCalendar calendar) {
        if (!channel.needsConfirmation() || confirmedOn == null) {
            return safeOn();
        }
        boolean atOnce = !channel.isElectronic() || !confirmedOn.isAfter(calendar.due(safeOn(), 1));
        return atOnce ? confirmedOn : safeOn();
    }

    /** The same for what must go on: in a year without a calendar, in which no confirmation can be called early, the earliest day. */
    public LocalDate receivedOrEarliestOn(WorkingCalendar calendar) {
        LocalDate known = CalendarMissing.orNull(() -> receivedOn(calendar));
        return known == null ? safeOn() : known;
    }

    /** The earliest day a court may take for the receipt. */
    public LocalDate safeOn() {
        return channel.isElectronic() && submittedOn != null && submittedOn.isBefore(arrivedOn)
                ? submittedOn
                : arrivedOn;
    }

    /**
     * Days that cannot follow upon each other are refused.
     *
     * @throws Refused invalid, at the field
     */
    void require() {
        if (submittedOn != null && submittedOn.isAfter(arrivedOn)) {
            throw Refused.invalid("submittedOn", "requests.registration.submittedAfterArrival", arrivedOn);
        }
        if (confirmedOn != null && confirmedOn.isBefore(safeOn())) {
            throw Refused.invalid("confirmedOn", "requests.registration.confirmedBeforeArrival", safeOn());
        }
    }
}
