package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import java.time.LocalDate;
import java.util.Set;

/**
 * A last day that belongs to no open request: of a review or suit, of a complaint, of the agency's own report.
 *
 * @param id of what it belongs to, at most 36 letters
 * @param kind its word: {@code duty.KIND} of the messages
 * @param about what it is about, in words
 * @param due the last day
 * @param address the page on which it is done
 * @param own whether the agency has to keep it; otherwise it is a period of the other side, which is only to be known
 * @param keepers the roles that see to it
 */
public record Duty(
        String id, String kind, String about, LocalDate due, String address, boolean own, Set<Role> keepers) {

    /** Whether the officer is one of those who see to it. */
    public boolean concerns(Officer officer) {
        return keepers.stream().anyMatch(officer::is);
    }
}
