package disclosuredesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = ShippedCalendar.load();

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
        assertThatThrownBy(() -> calendar.due(day("2026-12-10"), 20))
                .isInstanceOfSatisfying(
                        CalendarMissing.class,
                        missing -> assertThat(missing.year()).isEqualTo(2027));
        assertThatThrownBy(() -> WorkingCalendar.empty().isWorkingDay(day("2026-03-02")))
                .isInstanceOf(CalendarMissing.class);
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

    /** T05: with the file of 2025 alone a weekend-minded calendar would say 2026-01-23. */
    @Test
    void aPeriodAcrossNewYearNeedsTheNextYearsNotice() {
        WorkingCalendar only2025 = WorkingCalendar.empty()
                .with(2025, List.of("date,is_workday,name", "2025-01-01,false,元旦", "2025-10-11,true,国庆节"));
        assertThatThrownBy(() -> only2025.due(day("2025-12-26"), 20))
                .isInstanceOfSatisfying(CalendarMissing.class, missing -> {
                    assertThat(missing.year()).isEqualTo(2026);
                    assertThat(missing.kind()).isEqualTo(Refused.Kind.INVALID);
                    assertThat(missing.messageKey()).isEqualTo("calendar.missing");
                    assertThat(missing.arguments()).containsExactly("2026");
                });
        assertThat(calendar.due(day("2025-12-26"), 20)).isEqualTo(day("2026-01-26"));
    }

    @Test
    void countsFromTheFirstOf2019AfterAReceiptOnTheLastDayOf2018() {
        assertThat(calendar.due(day("2018-12-31"), 1)).isEqualTo(day("2019-01-02"));
        assertThat(calendar.due(day("2018-12-31"), 20)).isEqualTo(day("2019-01-29"));
    }

    @Test
    void everyMakeUpDayFallsOnAWeekendAndCounts() {
        List<Day> makeUps = day("2018-12-29")
                .datesUntil(day("2027-01-01"))
                .filter(date -> date.getYear() > 2018 || date.getDayOfMonth() >= 29)
                .map(calendar::day)
                .filter(day -> day.kind() == Day.Kind.MAKE_UP_DAY)
                .toList();
        assertThat(makeUps)
                .hasSize(53)
                .allMatch(Day::isWorkingDay)
                .allMatch(day -> day.holiday() != null)
                .allMatch(day -> day.date().getDayOfWeek().getValue() >= 6);
        assertThat(calendar.day(day("2020-02-03")).kind()).isEqualTo(Day.Kind.WORKING_DAY); // a Monday the notice names
    }

    /** T10 */
    @Test
    void aHolidayOnAWeekendIsOneRestDay() {
        assertThat(calendar.day(day("2025-10-04")).kind()).isEqualTo(Day.Kind.HOLIDAY); // a Saturday
        assertThat(calendar.workingDaysBetween(day("2025-09-30"), day("2025-10-09")))
                .isEqualTo(1);
    }

    @Test
    void movesTheEndOfACalendarPeriodToTheNextWorkingDay() {
        assertThat(calendar.nextWorkingDayOnOrAfter(day("2025-10-02"))).isEqualTo(day("2025-10-09"));
        assertThat(calendar.nextWorkingDayOnOrAfter(day("2024-09-29"))).isEqualTo(day("2024-09-29"));
        assertThatThrownBy(() -> calendar.nextWorkingDayOnOrAfter(day("2027-01-01")))
                .isInstanceOf(CalendarMissing.class);
    }

    @Test
    void betweenADayAndItselfLiesNoWorkingDay() {
        assertThat(calendar.workingDaysBetween(day("2026-03-02"), day("2026-03-02")))
                .isZero();
        assertThat(calendar.workingDaysBetween(day("2030-03-02"), day("2030-03-02")))
                .isZero();
    }

    @Test
    void aPeriodHasAtLeastOneWorkingDay() {
        assertThatThrownBy(() -> calendar.due(day("2026-03-02"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotCountAcrossAYearThatIsMissingInTheMiddle() {
        WorkingCalendar gap = WorkingCalendar.empty()
                .with(2024, List.of("date,is_workday,name", "2024-01-01,false,元旦"))
                .with(2026, List.of("date,is_workday,name", "2026-01-01,false,元旦"));
        assertThat(gap.isWorkingDay(day("2026-01-05"))).isTrue();
        assertThatThrownBy(() -> gap.due(day("2024-12-30"), 5))
                .isInstanceOfSatisfying(
                        CalendarMissing.class,
                        missing -> assertThat(missing.year()).isEqualTo(2025));
    }

    /** T03: the notice of November 2019, then that of 2020-01-27. */
    @Test
    void aSecondNoticeOfAYearTakesThePlaceOfTheFirst() {
        WorkingCalendar before = calendar.with(
                2020,
                List.of(
                        "date,is_workday,name",
                        "2020-01-01,false,元旦",
                        "2020-01-19,true,春节",
                        "2020-01-24,false,春节",
                        "2020-01-27,false,春节",
                        "2020-01-28,false,春节",
                        "2020-01-29,false,春节",
                        "2020-01-30,false,春节",
                        "2020-02-01,true,春节"));
        assertThat(before.due(day("2020-01-10"), 20)).isEqualTo(day("2020-02-12"));
        assertThat(calendar.due(day("2020-01-10"), 20)).isEqualTo(day("2020-02-14"));
    }

    @Test
    void theLaterYearsNoticePrevailsInWhateverOrderTheyAreAdded() {
        List<String> earlier = List.of("date,is_workday,name", "2029-10-01,false,国庆节", "2030-01-02,false,元旦");
        List<String> later = List.of("date,is_workday,name", "2030-01-01,false,元旦", "2030-01-02,true,元旦");
        assertThat(WorkingCalendar.empty().with(2029, earlier).with(2030, later).isWorkingDay(day("2030-01-02")))
                .isTrue();
        assertThat(WorkingCalendar.empty().with(2030, later).with(2029, earlier).isWorkingDay(day("2030-01-02")))
                .isTrue();
    }

    /** T07: without this an empty file would make every weekday of the year a working day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | ",
                "1 | date,is_workday,name",
                "1 | day,works,name; 2027-01-01,false,元旦",
                "2 | date,is_workday,name; 2027-13-01,false,元旦",
                "2 | date,is_workday,name; 2027-01-01,no,元旦",
                "2 | date,is_workday,name; 2027-01-01,false,",
                "2 | date,is_workday,name; 2027-01-01,false",
                "2 | date,is_workday,name; 2026-12-31,false,元旦",
                "2 | date,is_workday,name; 2072-01-01,false,元旦",
                "3 | date,is_workday,name; 2027-01-01,false,元旦; 2027-01-01,true,元旦",
                "3 | date,is_workday,name; 2027-01-01,false,元旦; 2027-01-02,no,元旦",
                "3 | date,is_workday,name; 2027-01-01,false,元旦; 2027-13-01,false,元旦"
            })
    void refusesANoticeItCannotReadAndNamesTheLine(int line, String notice) {
        List<String> lines = notice == null ? List.of() : List.of(notice.split("; "));
        assertThatThrownBy(() -> WorkingCalendar.empty().with(2027, lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("calendar 2027, line " + line + ":");
    }

    private static Notice days(int year, String... lines) {
        return NoticeFile.read(CalendarProposal.Kind.OVERLAY, year, Notice.HEADING + "\n" + String.join("\n", lines));
    }

    @Test
    void anOverlayGoesBeforeTheNoticeDayByDay() {
        WorkingCalendar local = calendar.with(
                CalendarProposal.Kind.OVERLAY,
                days(2026, "2026-03-20,false,肉孜节", "2026-01-02,true,防疫", "2026-03-21,true,肉孜节"));
        assertThat(local.day(day("2026-03-20"))).isEqualTo(new Day(day("2026-03-20"), Day.Kind.HOLIDAY, "肉孜节"));
        assertThat(local.day(day("2026-03-21"))).isEqualTo(new Day(day("2026-03-21"), Day.Kind.MAKE_UP_DAY, "肉孜节"));
        assertThat(local.day(day("2026-01-02"))).isEqualTo(new Day(day("2026-01-02"), Day.Kind.WORKING_DAY, "防疫"));
        assertThat(local.day(day("2026-01-01"))).isEqualTo(calendar.day(day("2026-01-01")));
        assertThat(calendar.isWorkingDay(day("2026-03-20"))).isTrue();
    }

    @Test
    void aNewNoticeLeavesTheOverlayOnTop() {
        WorkingCalendar local = calendar.with(CalendarProposal.Kind.OVERLAY, days(2026, "2026-03-20,false,肉孜节"))
                .with(2026, List.of("date,is_workday,name", "2026-01-01,false,元旦", "2026-03-20,true,春节"));
        assertThat(local.isWorkingDay(day("2026-03-20"))).isFalse();
    }

    @Test
    void anOverlayMakesNoYearKnown() {
        WorkingCalendar local = calendar.with(CalendarProposal.Kind.OVERLAY, days(2027, "2027-03-10,false,肉孜节"));
        assertThat(local.years()).doesNotContain(2027);
        assertThat(local.knows(day("2027-03-10"))).isFalse();
        assertThat(local.named(2027)).isEmpty();
        assertThatThrownBy(() -> local.isWorkingDay(day("2027-03-10"))).isInstanceOf(CalendarMissing.class);
    }

    @Test
    void aLaterOverlayTakesThePlaceOfTheEarlierAndAnEmptyOneOfAll() {
        WorkingCalendar first = calendar.with(CalendarProposal.Kind.OVERLAY, days(2026, "2026-03-20,false,肉孜节"));
        WorkingCalendar second = first.with(CalendarProposal.Kind.OVERLAY, days(2026, "2026-05-27,false,古尔邦节"));
        assertThat(second.isWorkingDay(day("2026-03-20"))).isTrue();
        assertThat(second.isWorkingDay(day("2026-05-27"))).isFalse();
        assertThat(second.with(CalendarProposal.Kind.OVERLAY, days(2026)).named(2026))
                .isEqualTo(calendar.named(2026));
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        Notice notice = days(2026, "2026-05-27,false,古尔邦节", "2026-03-20,true,肉孜节");
        assertThat(Notice.stored(2026, notice.text())).isEqualTo(notice);
        assertThat(notice.text()).isEqualTo("date,is_workday,name\n2026-03-20,true,肉孜节\n2026-05-27,false,古尔邦节\n");
        assertThat(Notice.stored(2026, days(2026).text())).isEqualTo(days(2026));
    }
}
