package disclosuredesk.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.SideClock;
import disclosuredesk.clock.TimeLimit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The agency's periods to answer, over Spring Festival, National Day and into a year that is not known. */
class AnswerPeriodsTests {

    private final WorkingCalendar calendar = Calendars.shipped();

    private SideClock review(ReviewProcedure procedure, String copy) {
        return AnswerPeriods.period(RemedyKind.REVIEW, procedure, LocalDate.parse(copy), calendar);
    }

    private SideClock suit(String copy) {
        return AnswerPeriods.period(RemedyKind.SUIT, null, LocalDate.parse(copy), calendar);
    }

    @Test
    void aReviewIsAnsweredWithinTenWorkingDaysAndMakeUpSaturdaysCount() {
        SideClock period = review(ReviewProcedure.ORDINARY, "2026-02-12");
        assertThat(period.limit()).isEqualTo(TimeLimit.REVIEW_ANSWER);
        assertThat(period.due())
                .as("13, 14 (made up), 24-27, 28 (made up), 2, 3, 4 March")
                .isEqualTo("2026-03-04");
    }

    @Test
    void inTheSummaryProcedureWithinFive() {
        SideClock period = review(ReviewProcedure.SUMMARY, "2026-02-12");
        assertThat(period.limit()).isEqualTo(TimeLimit.SUMMARY_REVIEW_ANSWER);
        assertThat(period.due()).isEqualTo("2026-02-26");
    }

    @Test
    void aSuitIsAnsweredWithinFifteenCalendarDays() {
        assertThat(suit("2026-02-12").due()).isEqualTo("2026-02-27");
        assertThat(suit("2026-02-13").due())
                .as("a Saturday that is made up is a working day")
                .isEqualTo("2026-02-28");
    }

    @Test
    void aLastDayInTheHolidaysMovesBehindThem() {
        assertThat(suit("2026-02-06").due()).as("21 February, Spring Festival").isEqualTo("2026-02-24");
        assertThat(suit("2026-09-18").due()).as("3 October").isEqualTo("2026-10-08");
        assertThat(suit("2026-03-06").due()).as("21 March, a Saturday").isEqualTo("2026-03-23");
    }

    @Test
    void aYearThatIsNotLoadedIsNeverGuessed() {
        assertThat(review(ReviewProcedure.ORDINARY, "2026-12-25"))
                .extracting(SideClock::due, SideClock::missingYear)
                .containsExactly(null, 2027);
        assertThat(suit("2026-12-25"))
                .extracting(SideClock::due, SideClock::missingYear)
                .containsExactly(null, 2027);
        assertThat(suit("2026-12-16").due()).as("31 December itself is known").isEqualTo("2026-12-31");
    }

    @Test
    void withoutACopyNoPeriodRuns() {
        assertThat(AnswerPeriods.period(RemedyKind.SUIT, null, null, calendar))
                .extracting(SideClock::from, SideClock::due, SideClock::missingYear)
                .containsExactly(null, null, null);
    }
}
