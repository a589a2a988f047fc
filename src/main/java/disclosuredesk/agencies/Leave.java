package disclosuredesk.agencies;

import java.time.LocalDate;

/**
 * An officer is away (请假), and a colleague stands in for him (代理).
 *
 * @param until the last day; the leave ends by itself when it is over
 */
public record Leave(
        long id, long officerId, String officer, long deputyId, String deputy, LocalDate from, LocalDate until) {

    /** Whether the day is one of it. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
