package disclosuredesk.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The system's clock in Asia/Shanghai until it is moved, then a clock that stands still. For rehearsals and tests; a
 * {@code prod} start has no such clock.
 */
public final class MovableClock extends Clock {

    /** The zone every legal date is in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private volatile @Nullable Instant stopped;

    public MovableClock() {
        this(ZONE, null);
    }

    private MovableClock(ZoneId zone, @Nullable Instant stopped) {
        this.zone = zone;
        this.stopped = stopped;
    }

    /** Stops the clock at a time. */
    public void moveTo(LocalDateTime time) {
        stopped = time.atZone(zone).toInstant();
    }

    /** Lets the clock run with the system's again. */
    public void back() {
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other, stopped);
    }

    @Override
    public Instant instant() {
        Instant time = stopped;
        return time != null ? time : Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
