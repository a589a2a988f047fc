package disclosuredesk.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The system's clock in Asia/Shanghai until it is moved, then a clock that stands still. For rehearsals and tests; a
 * {@code prod} start has no such clock. Safe for threads; a clock made by {@link #withZone} moves along with this one.
 */
public final class MovableClock extends Clock {

    /** The zone every legal date is in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private final AtomicReference<@Nullable Instant> stopped;

    public MovableClock() {
        this(ZONE, new AtomicReference<>());
    }

    private MovableClock(ZoneId zone, AtomicReference<@Nullable Instant> stopped) {
        this.zone = zone;
        this.stopped = stopped;
    }

    /**
     * Stops the clock.
     *
     * @param time in this clock's zone
     */
    public void moveTo(LocalDateTime time) {
        stopped.set(time.atZone(zone).toInstant());
    }

    /** Lets the clock run with the system's again. */
    public void back() {
        stopped.set(null);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(zone) ? this : new MovableClock(other, stopped);
    }

    @Override
    public Instant instant() {
        Instant time = stopped.get();
        return time != null ? time : Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
