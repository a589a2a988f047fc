package disclosuredesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTests {

    private static final LocalDateTime LATE = LocalDateTime.of(2026, 3, 2, 23, 59);

    private final MovableClock clock = new MovableClock();

    /** T09: 23:59 and 00:01 in Shanghai are two days, whatever zone the server runs in. */
    @Test
    void tellsTheDayInShanghai() {
        clock.moveTo(LATE);
        assertThat(LocalDate.now(clock)).isEqualTo(LATE.toLocalDate());
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T15:59:00Z"));
        clock.moveTo(LATE.plusMinutes(2));
        assertThat(LocalDate.now(clock)).isEqualTo(LATE.toLocalDate().plusDays(1));
    }

    @Test
    void aClockInAnotherZoneMovesAlong() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.moveTo(LATE);
        assertThat(utc.instant()).isEqualTo(clock.instant());
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.getZone()).isEqualTo(MovableClock.ZONE);
    }

    @Test
    void runsWithTheSystemUntilMovedAndWhenLetGo() {
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
        assertThat(clock.instant()).isAfterOrEqualTo(before);
        clock.moveTo(LATE.minusYears(20));
        clock.back();
        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }
}
