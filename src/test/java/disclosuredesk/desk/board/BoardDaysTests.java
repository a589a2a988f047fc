package disclosuredesk.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Light;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The days that divide the lights say for every day what the light of a single case says. */
class BoardDaysTests {

    private final WorkingCalendar calendar = Calendars.shipped();

    private Light single(LocalDate safe, LocalDate today) {
        try {
            return Light.of(safe, today, calendar);
        } catch (CalendarMissing missing) {
            return Light.GREY;
        }
    }

    private static Light divided(LocalDate safe, BoardDays days) {
        if (safe.isBefore(days.today())) {
            return Light.RED;
        }
        if (!safe.isBefore(days.unknownFrom())) {
            return Light.GREY;
        }
        return safe.isBefore(days.yellowFrom())
                ? Light.ORANGE
                : safe.isBefore(days.greenFrom()) ? Light.YELLOW : Light.GREEN;
    }

    @Test
    void agreesWithTheLightOfASingleCaseOnEveryDayOfTwoYears() {
        for (LocalDate today = LocalDate.of(2025, 1, 1); today.getYear() < 2027; today = today.plusDays(1)) {
            BoardDays days = BoardDays.of(today, calendar);
            for (LocalDate safe = today.minusDays(10); safe.isBefore(today.plusDays(45)); safe = safe.plusDays(1)) {
                assertThat(divided(safe, days)).as("%s seen on %s", safe, today).isEqualTo(single(safe, today));
            }
        }
    }

    @Test
    void aYearThatIsNotLoadedHasNoLight() {
        BoardDays days = BoardDays.of(LocalDate.of(2026, 12, 29), calendar);
        assertThat(days.unknownFrom()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(days.yellowFrom()).isEqualTo(days.unknownFrom());
        assertThat(days.greenFrom()).isEqualTo(days.unknownFrom());
    }
}
