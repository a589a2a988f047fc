package disclosuredesk.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this node wrote down lately, so that the same is not written again at once. Of too many things the oldest is forgotten: it is then written once more. */
final class Lately {

    private static final int MOST = 50_000;

    private final Clock clock;
    private final Duration within;
    private final Map<String, Instant> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    Lately(Clock clock, Duration within) {
        this.clock = clock;
        this.within = within;
    }

    synchronized boolean knows(String what) {
        Instant at = known.get(what);
        return at != null && !clock.instant().isBefore(at) && at.plus(within).isAfter(clock.instant());
    }

    /** Said when it is on record, not before: what could not be written is no reason to be silent the next time. */
    synchronized void written(String what) {
        known.remove(what);
        known.put(what, clock.instant());
    }
}
