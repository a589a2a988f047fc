package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.shared.RequestId;
import java.util.Map;
import java.util.function.BiPredicate;

/** Who is reminded of a period that a module begins beside the main way. The module says it of its own kind of period, as a bean. */
public interface PeriodKeepers {

    TimeLimit limit();

    /** Whether an officer is to hear of an agency's open periods of the kind, each by its reference. */
    Map<Long, BiPredicate<Officer, Reminder.Kind>> of(long agencyId);

    /** The page on which he does what is to be done: not all who are reminded see the case. */
    String address(RequestId request, long reference);
}
