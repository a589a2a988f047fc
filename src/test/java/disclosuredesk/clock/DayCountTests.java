package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.calendar.Day;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.clock.StatutoryClock.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayCountTests {

    private static final LocalDate FAR = LocalDate.of(2026, 6, 30);

    private final StatutoryClock clock = new StatutoryClock(CalendarsForTests.shipped());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private DayCount explain(ClockFact... facts) {
        return clock.explain(List.of(facts), FAR, Reading.FORMAL).orElseThrow();
    }

    /** The published court computation, 2022-09-30 to 2022-11-02, day by day. */
    @Test
    void namesEachDayThatDoesNotCountAndWhy() {
        DayCount count = explain(new Received(day("2022-09-30")));
        assertThat(count.limit()).isEqualTo(TimeLimit.REPLY);
        assertThat(count.limit().provision()).isEqualTo("第三十三条第二款");
        assertThat(count.anchoredBy()).isEqualTo(DayCount.Anchor.RECEIVED);
        assertThat(count.result()).isEqualTo(day("2022-11-02"));
        assertThat(count.skippedHolidays()).isEqualTo(7);
        assertThat(count.countedMakeUpDays()).isEqualTo(2);
        assertThat(count.skippedWeekendDays()).isEqualTo(6);
        assertThat(count.excludedWorkingDays()).isZero();
        assertThat(count.steps().get(0))
                .isEqualTo(new DayCount.Step(
                        new Day(day("2022-10-01"), Day.Kind.HOLIDAY, "国庆节"), DayCount.Effect.REST_DAY, 0));
        assertThat(count.steps().get(7))
                .isEqualTo(new DayCount.Step(
                        new Day(day("2022-10-08"), Day.Kind.MAKE_UP_DAY, "国庆节"), DayCount.Effect.COUNTED, 1));
    }

    @Test
    void namesTheConsultationsAndTheirDays() {
        DayCount count = explain(
                new Received(day("2024-03-01")),
                new ConsultationSent(4, Party.JOINT_AGENCY, "财政局", day("2024-03-08")),
                new ConsultationAnswered(4, day("2024-03-22")),
                new ConsultationSent(5, day("2024-04-01")));
        assertThat(count.exclusions())
                .containsExactly(
                        new DayCount.Exclusion(
                                4, Party.JOINT_AGENCY, "财政局", day("2024-03-09"), day("2024-03-22"), false),
                        new DayCount.Exclusion(5, Party.THIRD_PARTY, null, day("2024-04-02"), FAR, true));
    }

    @Test
    void tellsAnExtendedAndARestartedPeriodApart() {
        DayCount extended =
                explain(new Received(day("2024-03-01")), new Extended(day("2024-03-20"), day("2024-03-20"), 15));
        assertThat(extended.limit()).isEqualTo(TimeLimit.EXTENDED_REPLY);
        assertThat(extended.workingDays()).isEqualTo(35);
        assertThat(explain(
                                new Received(day("2024-03-01")),
                                new CorrectionAsked(day("2024-03-04")),
                                new Corrected(day("2024-03-08")))
                        .anchoredBy())
                .isEqualTo(DayCount.Anchor.CORRECTED);
    }

    @Test
    void aDayThatWasSetHasNoSteps() {
        DayCount count = explain(new Received(day("2024-03-01")), new Postponed(day("2024-09-30")));
        assertThat(count.limit()).isEqualTo(TimeLimit.POSTPONED_REPLY);
        assertThat(count.steps()).isEmpty();
        assertThat(count.result()).isEqualTo(day("2024-09-30"));
    }

    @Test
    void whileACorrectionIsAwaitedThereIsNothingToCountButTheNotice() {
        assertThat(clock.explain(
                        List.of(new Received(day("2024-09-10")), new CorrectionAsked(day("2024-09-20"))),
                        FAR,
                        Reading.SAFE))
                .isEmpty();
        DayCount notice = clock.count(TimeLimit.CORRECTION_NOTICE, DayCount.Anchor.RECEIVED, day("2024-09-10"), 7);
        assertThat(notice.limit().provision()).isEqualTo("第三十条");
        assertThat(notice.result()).isEqualTo(day("2024-09-20"));
    }

    @Test
    void refusesAResultItsStepsDoNotLeadTo() {
        DayCount count = explain(new Received(day("2024-03-01")));
        assertThatThrownBy(() -> new DayCount(
                        count.limit(),
                        count.anchoredBy(),
                        count.anchor(),
                        count.workingDays(),
                        count.steps(),
                        count.exclusions(),
                        count.result().plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
