package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.ClockFact.Concluded;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.clock.StatutoryClock.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryClockTests {

    private static final LocalDate FAR = LocalDate.of(2026, 6, 30);

    private final WorkingCalendar calendar = CalendarsForTests.shipped();
    private final StatutoryClock clock = new StatutoryClock(calendar);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Deadline deadline(ClockFact... facts) {
        return clock.deadline(List.of(facts), FAR);
    }

    @Test
    void theCorrectedRequestStartsThePeriodAgain() {
        Deadline waiting = deadline(new Received(day("2024-09-10")), new CorrectionAsked(day("2024-09-20")));
        assertThat(waiting.state()).isEqualTo(Deadline.State.AWAITING_CORRECTION);
        assertThat(waiting.safe()).isNull();
        Deadline corrected = deadline(
                new Received(day("2024-09-10")),
                new CorrectionAsked(day("2024-09-20")),
                new Corrected(day("2024-10-11")));
        assertThat(corrected.safe()).isEqualTo(day("2024-11-07"));
    }

    @Test
    void theDaysOfAConsultationDoNotCount() {
        Deadline deadline = deadline(
                new Received(day("2024-03-01")),
                new ConsultationSent(1, day("2024-03-08")),
                new ConsultationAnswered(1, day("2024-03-22")));
        assertThat(deadline.formal()).isEqualTo(day("2024-04-15"));
        assertThat(deadline.safe()).isEqualTo(day("2024-04-12"));
    }

    @Test
    void overlappingConsultationsExcludeADayOnce() {
        Deadline deadline = deadline(
                new Received(day("2024-03-01")),
                new ConsultationSent(1, day("2024-03-08")),
                new ConsultationSent(2, day("2024-03-13")),
                new ConsultationAnswered(1, day("2024-03-22")),
                new ConsultationAnswered(2, day("2024-03-27")));
        assertThat(deadline.formal()).isEqualTo(day("2024-04-18"));
        assertThat(deadline.safe()).isEqualTo(day("2024-04-17"));
    }

    @Test
    void aConsultationAnsweredTheSameDayPausesNothing() {
        Deadline deadline = deadline(
                new Received(day("2024-03-01")),
                new ConsultationSent(1, day("2024-03-08")),
                new ConsultationAnswered(1, day("2024-03-08")));
        assertThat(deadline.formal()).isEqualTo(day("2024-03-29")).isEqualTo(deadline.safe());
    }

    @Test
    void whileAnOpinionIsOutstandingThePeriodStandsStill() {
        List<ClockFact> facts = List.of(new Received(day("2024-03-01")), new ConsultationSent(1, day("2024-03-08")));
        Deadline today = clock.deadline(facts, day("2024-03-22"));
        assertThat(today.state()).isEqualTo(Deadline.State.CONSULTING);
        assertThat(today.safe()).isEqualTo(day("2024-04-12"));
        assertThat(clock.deadline(facts, day("2024-03-25")).safe()).isAfter(today.safe());
    }

    @Test
    void withoutACalendarThereIsNoDateButTheYearThatIsMissing() {
        Deadline deadline = deadline(new Received(day("2026-12-10")));
        assertThat(deadline.safe()).isNull();
        assertThat(deadline.missingYear()).isEqualTo(2027);
    }

    @Test
    void theCountItselfRefusesAYearThatIsMissing() {
        assertThatThrownBy(() -> clock.explain(List.of(new Received(day("2026-12-10"))), FAR, Reading.SAFE))
                .isInstanceOfSatisfying(
                        CalendarMissing.class,
                        missing -> assertThat(missing.year()).isEqualTo(2027));
        assertThatThrownBy(() -> clock.correctionNoticeDue(day("2026-12-28"))).isInstanceOf(CalendarMissing.class);
    }

    @Test
    void aPeriodWithoutADayOfReceiptIsNoPeriod() {
        assertThatThrownBy(() -> deadline(new CorrectionAsked(day("2024-03-08"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReceiptOnTheLastDayOf2018CountsFromTheFirstOf2019() {
        assertThat(deadline(new Received(day("2018-12-31"))).safe()).isEqualTo(day("2019-01-29"));
    }

    /** T01, T02: a calendar that hard-codes weekends would say 2025-10-21, 2026-03-10. */
    @ParameterizedTest
    @CsvSource({"2025-09-15, 2025-10-17", "2026-02-02, 2026-03-06", "2025-09-28, 2025-10-31", "2025-12-26, 2026-01-26"})
    void countsMakeUpDays(LocalDate received, LocalDate due) {
        assertThat(deadline(new Received(received)).safe()).isEqualTo(due);
    }

    /** T13 */
    @Test
    void aDayOfReceiptPutRightKeepsExtensionAndConsultation() {
        ClockFact[] since = {
            new ConsultationSent(1, day("2024-03-08")),
            new ConsultationAnswered(1, day("2024-03-22")),
            new Extended(day("2024-04-01"), day("2024-04-02"), 20)
        };
        Deadline wrong = deadline(new Received(day("2024-02-29")), since[0], since[1], since[2]);
        Deadline right = deadline(
                new Received(day("2024-02-29")), since[0], since[1], since[2], new Received(day("2024-03-01")));
        assertThat(wrong.formal()).isNotEqualTo(right.formal());
        assertThat(right.formal()).isEqualTo(day("2024-05-14"));
        assertThat(right.safe()).isEqualTo(day("2024-05-13"));
    }

    @Test
    void aDayOfReceiptPutRightDoesNotUndoTheCorrection() {
        Deadline deadline = deadline(
                new Received(day("2024-09-10")),
                new CorrectionAsked(day("2024-09-20")),
                new Corrected(day("2024-10-11")),
                new Received(day("2024-09-09")));
        assertThat(deadline.anchor()).isEqualTo(day("2024-10-11"));
    }

    /** T14: a full period of its own. */
    @Test
    void nothingOfTheOldPeriodMovesTheSafeDateOfTheNewOne() {
        Deadline deadline = deadline(
                new Received(day("2024-09-10")),
                new ConsultationSent(1, day("2024-09-11")),
                new Extended(day("2024-09-12"), day("2024-09-12"), 20),
                new CorrectionAsked(day("2024-09-20")),
                new Corrected(day("2024-10-11")),
                new ConsultationAnswered(1, day("2024-10-18")));
        assertThat(deadline.safe()).isEqualTo(day("2024-11-07"));
        assertThat(deadline.formal()).isAfter(day("2024-11-07")); // by its words the Regulation does not say so
        assertThat(deadline.state()).isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void aCorrectionAskedForTooLateStopsNothing() {
        Deadline inTime = deadline(new Received(day("2024-09-10")), new CorrectionAsked(day("2024-09-20")));
        assertThat(inTime.state()).isEqualTo(Deadline.State.AWAITING_CORRECTION);
        Deadline late = deadline(new Received(day("2024-09-10")), new CorrectionAsked(day("2024-09-23")));
        assertThat(late.state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(late.safe()).isEqualTo(calendar.due(day("2024-09-10"), 20));
    }

    @Test
    void anExtensionCountsOnlyOnceTheApplicantHasBeenTold() {
        Received received = new Received(day("2024-03-01"));
        assertThat(deadline(received, new Extended(day("2024-03-20"), null, 20)).safe())
                .isEqualTo(day("2024-03-29"));
        assertThat(deadline(received, new Extended(day("2024-03-20"), day("2024-03-29"), 5))
                        .safe())
                .isEqualTo(calendar.due(day("2024-03-29"), 5));
    }

    /** T22 */
    @Test
    void anExtensionAfterThePeriodDoesNotTurnALateCaseIntoOneOnTime() {
        assertThat(deadline(new Received(day("2024-03-01")), new Extended(day("2024-03-29"), day("2024-03-30"), 20))
                        .safe())
                .isEqualTo(day("2024-03-29"));
    }

    /** T20 */
    @Test
    void aSecondExtensionAddsNothing() {
        Received received = new Received(day("2024-03-01"));
        Extended once = new Extended(day("2024-03-20"), day("2024-03-20"), 10);
        assertThat(deadline(received, once, once).safe())
                .isEqualTo(deadline(received, once).safe());
        assertThatThrownBy(() -> new Extended(day("2024-03-20"), null, 21))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extended(day("2024-03-20"), null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAgreedLaterDayTakesThePlaceOfThePeriod() {
        Deadline deadline = deadline(
                new Received(day("2024-03-01")),
                new ConsultationSent(1, day("2024-03-08")),
                new Postponed(day("2024-09-30")));
        assertThat(deadline.state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(deadline.formal()).isEqualTo(day("2024-09-30")).isEqualTo(deadline.safe());
    }

    @Test
    void afterTheEndTheDeadlineStaysAsItStood() {
        List<ClockFact> facts = List.of(
                new Received(day("2024-03-01")),
                new ConsultationSent(1, day("2024-03-08")),
                new Concluded(day("2024-03-22")),
                new ConsultationAnswered(1, day("2024-05-22")));
        assertThat(clock.deadline(facts, day("2024-03-22"))).isEqualTo(clock.deadline(facts, FAR));
        assertThat(clock.deadline(facts, FAR).formal()).isEqualTo(day("2024-04-15"));
        assertThat(clock.deadline(facts, null)).isEqualTo(clock.deadline(facts, FAR));
        assertThat(clock.deadline(facts, day("2024-03-21")).formal()).isEqualTo(day("2024-04-12"));
    }

    /** T24: a silent party cannot put a case to sleep for ever. */
    @Test
    void aPartyThatStaysSilentStopsTheSafeCountNoLongerThanItsFifteenWorkingDays() {
        List<ClockFact> facts = List.of(
                new Received(day("2024-03-01")),
                new ConsultationSent(1, day("2024-03-08")),
                new ConsultationDelivered(1, day("2024-03-11")));
        assertThat(clock.deadline(facts, day("2024-03-22")).safe()).isEqualTo(day("2024-04-12"));
        assertThat(clock.deadline(facts, day("2024-04-01")).safe()).isEqualTo(day("2024-04-22"));
        assertThat(clock.deadline(facts, FAR).safe()).isEqualTo(day("2024-04-22"));
        assertThat(clock.deadline(facts, FAR).formal()).isEqualTo(day("2024-04-23"));
        assertThat(clock.deadline(facts, null)).isEqualTo(clock.deadline(facts, FAR));
        assertThat(clock.deadline(facts, FAR).state()).isEqualTo(Deadline.State.CONSULTING);
    }

    /** Found by the random histories: the 15th working day is Friday 2024-03-29, the opinion came on Saturday. */
    @Test
    void anOpinionOnTheRestDayAfterItsFifteenWorkingDaysGainsNothing() {
        ClockFact[] facts = {
            new Received(day("2024-03-01")),
            new ConsultationSent(1, day("2024-03-07")),
            new ConsultationDelivered(1, day("2024-03-08"))
        };
        assertThat(clock.opinionDue(day("2024-03-08"))).isEqualTo(day("2024-03-29"));
        assertThat(deadline(facts[0], facts[1], facts[2], new ConsultationAnswered(1, day("2024-03-30")))
                        .safe())
                .isEqualTo(deadline(facts[0], facts[1], facts[2], new ConsultationAnswered(1, day("2024-03-29")))
                        .safe());
    }

    /** T16: third party 3 to 19 March, joint agency 10 to 25 March. */
    @Test
    void twoOverlappingPausesExcludeTheirUnion() {
        List<ClockFact> two = List.of(
                new Received(day("2025-02-28")),
                new ConsultationSent(1, day("2025-03-03")),
                new ConsultationSent(2, day("2025-03-10")),
                new ConsultationAnswered(1, day("2025-03-19")),
                new ConsultationAnswered(2, day("2025-03-25")));
        List<ClockFact> one = List.of(
                new Received(day("2025-02-28")),
                new ConsultationSent(1, day("2025-03-03")),
                new ConsultationAnswered(1, day("2025-03-25")));
        assertThat(clock.deadline(two, FAR)).isEqualTo(clock.deadline(one, FAR));
        assertThat(clock.explain(two, FAR, Reading.FORMAL).orElseThrow().excludedWorkingDays())
                .isEqualTo(16);
        assertThat(clock.explain(two, FAR, Reading.SAFE).orElseThrow().excludedWorkingDays())
                .isEqualTo(15);
    }

    /** T17: what was recorded twice counts once. */
    @Test
    void anOpinionEndsOnce() {
        ClockFact[] facts = {
            new Received(day("2024-03-01")),
            new ConsultationSent(1, day("2024-03-08")),
            new ConsultationAnswered(1, day("2024-03-22"))
        };
        assertThat(deadline(facts[0], facts[1], facts[2], new ConsultationAnswered(1, day("2024-04-22"))))
                .isEqualTo(deadline(facts));
        assertThat(deadline(facts[0], new ConsultationAnswered(1, day("2024-03-22")))
                        .safe())
                .isEqualTo(day("2024-03-29"));
    }

    /** T17: begun on a holiday, ended on a holiday of the next year. */
    @Test
    void aPauseAcrossNewYearExcludesItsWorkingDaysOnly() {
        DayCount count = clock.explain(
                        List.of(
                                new Received(day("2025-12-26")),
                                new ConsultationSent(1, day("2025-12-27")),
                                new ConsultationAnswered(1, day("2026-01-04"))),
                        FAR,
                        Reading.FORMAL)
                .orElseThrow();
        assertThat(count.excludedWorkingDays()).isEqualTo(4); // 12-29, 12-30, 12-31 and the make-up Sunday 01-04
        assertThat(count.result()).isEqualTo(calendar.due(day("2026-01-04"), 20));
    }

    /** T19 */
    @Test
    void withoutTheWrongPauseTheDateIsExactlyTheEarlierOne() {
        List<ClockFact> facts = new ArrayList<>(List.of(new Received(day("2024-03-01"))));
        Deadline before = clock.deadline(facts, FAR);
        facts.add(new ConsultationSent(1, day("2024-03-08")));
        assertThat(clock.deadline(facts, FAR)).isNotEqualTo(before);
        facts.remove(1);
        assertThat(clock.deadline(facts, FAR)).isEqualTo(before);
    }
}
