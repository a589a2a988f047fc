package disclosuredesk.clock;

import java.util.List;

/** The days a module has to keep that belong to no open request, told as a bean: board, worklist and reminders know no other way to hear of them. */
public interface DutySource {

    /** Those of an agency that are neither done nor dropped; their order does not matter. */
    List<Duty> open(long agencyId);
}
