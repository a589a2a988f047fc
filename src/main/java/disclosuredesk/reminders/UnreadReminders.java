package disclosuredesk.reminders;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Duties;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The reminders an officer has not read. */
@Component
class UnreadReminders implements MenuCount {

    private static final Set<String> MATTERS = Set.of(Revisions.SETTINGS, Reminders.REVISION, Duties.REVISION);

    private final Reminders reminders;
    private final AgencyCounts counts;
    private final Clock clock;

    UnreadReminders(Reminders reminders, AgencyCounts counts, Clock clock) {
        this.reminders = reminders;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public int of(Officer by) {
        return counts.of(
                by.agencyId(),
                "reminders %d %d".formatted(by.id(), LocalTime.now(clock).getHour()), // quiet hours end with an hour
                MATTERS,
                () -> reminders.unread(by));
    }
}
