package disclosuredesk.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The last days a module has to see kept, told as a bean: board, worklist and reminders know no other way to hear of them. A period the module
 * begins beside a request's main way it takes from {@link RunningPeriods} and says whose it is and where it is done.
 */
public interface DutySource {

    /** Those of an agency that are neither done nor dropped; their order does not matter. */
    List<Duty> open(long agencyId);

    /** Those of them that end by a day. */
    default List<Duty> open(long agencyId, LocalDate until) {
        return open(agencyId).stream()
                .filter(duty -> !duty.due().isAfter(until))
                .toList();
    }

    /** Those of them with some ids; who has as many as there are open requests asks for no more. */
    default List<Duty> open(long agencyId, Collection<String> ids) {
        return open(agencyId).stream().filter(duty -> ids.contains(duty.id())).toList();
    }

    /** Whether case page, lists and board show them with their open requests already: then there is only to be reminded of them. */
    default boolean isOnCases() {
        return false;
    }
}
