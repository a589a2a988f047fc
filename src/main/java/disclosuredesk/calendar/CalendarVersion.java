package disclosuredesk.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A notice or overlay an agency accepted. The newest of its year and kind is in force; the others stay on file.
 *
 * @param acceptedBy the officer's id
 * @param acceptedName his name as it was then
 */
public record CalendarVersion(
        long id,
        CalendarProposal.Kind kind,
        String source,
        Notice notice,
        long acceptedBy,
        String acceptedName,
        LocalDate acceptedOn,
        LocalDateTime acceptedAt) {

    public int year() {
        return notice.year();
    }
}
