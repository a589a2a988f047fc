package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.CalendarsForTests;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTests {

    @ParameterizedTest
    @CsvSource({"6, GREEN", "5, YELLOW", "4, YELLOW", "3, ORANGE", "0, ORANGE", "-1, RED"})
    void turnsWithTheWorkingDaysLeft(int left, Light light) {
        assertThat(Light.of(left)).isEqualTo(light);
    }

    /** T11; the due date 2025-09-30 is followed by eight days off, 2024-03-29 by a weekend. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-30, 2025-09-30, ORANGE",
        "2025-09-30, 2025-10-01, RED",
        "2025-09-30, 2025-10-09, RED",
        "2024-03-29, 2024-03-30, RED",
        "2025-10-09, 2025-09-30, ORANGE",
        "2024-04-30, 2024-04-24, YELLOW",
        "2024-04-30, 2024-04-23, GREEN" // six with the make-up Sunday 04-28; five by the week alone
    })
    void theLastDayIsOnTimeAndTheDayAfterIsLateEvenOnARestDay(LocalDate safe, LocalDate today, Light light) {
        assertThat(Light.of(safe, today, CalendarsForTests.shipped())).isEqualTo(light);
    }

    @Test
    void cannotTellAcrossAYearThatIsMissing() {
        assertThatThrownBy(() ->
                        Light.of(LocalDate.of(2027, 1, 8), LocalDate.of(2026, 12, 28), CalendarsForTests.shipped()))
                .isInstanceOf(CalendarMissing.class);
    }
}
