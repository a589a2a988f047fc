package disclosuredesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = shipped();

    private static WorkingCalendar shipped() {
        try {
            return new Calendars().current();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void coversTheYears2019To2026() {
        assertThat(calendar.years()).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void aMakeUpSundayIsAWorkingDayAndAWeekdayHolidayIsNot() {
        assertThat(calendar.day(day("2026-01-04"))).isEqualTo(new Day(day("2026-01-04"), Day.Kind.MAKE_UP_DAY, "元旦"));
        assertThat(calendar.day(day("2026-01-02"))).isEqualTo(new Day(day("2026-01-02"), Day.Kind.HOLIDAY, "元旦"));
        assertThat(calendar.isWorkingDay(day("2026-01-10"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-01-12"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-30, 20, 2022-11-02", // published court computation
        "2025-09-15, 20, 2025-10-17",
        "2026-02-02, 20, 2026-03-06",
        "2025-09-28, 20, 2025-10-31",
        "2020-01-10, 20, 2020-02-14",
        "2025-12-26, 20, 2026-01-26",
        "2024-05-01, 20, 2024-05-30"
    })
    void countsWorkingDaysStrictlyAfterTheStart(LocalDate start, int days, LocalDate due) {
        assertThat(calendar.due(start, days)).isEqualTo(due);
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(due, start)).isEqualTo(-days);
    }

    @Test
    void refusesToCountIntoAYearWithoutItsNotice() {
        assertThatThrownBy(() -> calendar.due(day("2026-12-10"), 20)).isInstanceOfSatisfying(CalendarMissing.class,
                missing -> assertThat(missing.year()).isEqualTo(2027));
        assertThatThrownBy(() -> WorkingCalendar.empty().isWorkingDay(day("2026-03-02"))).isInstanceOf(CalendarMissing.class);
        assertThatThrownBy(() -> calendar.isWorkingDay(day("2018-12-28"))).isInstanceOf(CalendarMissing.class);
    }

    @Test
    void knowsTheDaysOfTheYearBeforeThatANoticeNames() {
        assertThat(calendar.isWorkingDay(day("2018-12-29"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2018-12-31"))).isFalse();
    }

    @Test
    void theDayOfReceiptItselfNeedNotBeKnown() {
        assertThat(calendar.due(day("2018-12-28"), 1)).isEqualTo(day("2018-12-29"));
    }

    @Test
    void refusesANoticeItCannotReadAndNamesTheLine() {
        assertThatThrownBy(() -> WorkingCalendar.empty().with(2027, List.of("date,is_workday,name", "2027-13-01,false,元旦")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> WorkingCalendar.empty().with(2027, List.of("date,is_workday,name", "2027-01-01,no,元旦")))
                .hasMessageContaining("line 2");
    }
}
