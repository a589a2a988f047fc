package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.clock.ClockFact.Assigned;
import disclosuredesk.clock.ClockFact.BesideBegun;
import disclosuredesk.clock.ClockFact.BesideEnded;
import disclosuredesk.clock.ClockFact.Concluded;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Examined;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.FeeAsked;
import disclosuredesk.clock.ClockFact.FeePaid;
import disclosuredesk.clock.ClockFact.Handled;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.ReasonsAsked;
import disclosuredesk.clock.ClockFact.ReasonsEnded;
import disclosuredesk.clock.ClockFact.Received;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which periods run beside the reply period, when they end and when they are gone. */
class SideClockTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 12);
    private static final Received RECEIVED = new Received(day("2024-03-01"));
    private static final Examined EXAMINED = new Examined(day("2024-03-04"));
    private static final SideClock NOTICE = side(TimeLimit.CORRECTION_NOTICE, "2024-03-01", "2024-03-12");
    private static final SideClock WINDOW = side(TimeLimit.EXTENSION_WINDOW, "2024-03-01", "2024-03-29");

    private final StatutoryClock clock = new StatutoryClock(CalendarsForTests.shipped());

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static SideClock side(TimeLimit limit, String from, String due) {
        return new SideClock(limit, null, 0, day(from), day(due), null);
    }

    private List<SideClock> sideClocks(ClockFact... facts) {
        return clock.sideClocks(List.of(facts), TODAY);
    }

    @Test
    void aNewRequestWaitsForItsExaminationAndMayBeExtended() {
        assertThat(sideClocks(RECEIVED)).containsExactly(NOTICE, WINDOW);
    }

    @Test
    void bothCountFromTheEarliestDayACourtMayTake() {
        assertThat(sideClocks(new Received(day("2024-03-01"), day("2024-02-29"))))
                .containsExactly(
                        side(TimeLimit.CORRECTION_NOTICE, "2024-02-29", "2024-03-11"),
                        side(TimeLimit.EXTENSION_WINDOW, "2024-02-29", "2024-03-28"));
    }

    @Test
    void examinedTheSevenDaysNoLongerMatter() {
        assertThat(sideClocks(RECEIVED, EXAMINED)).containsExactly(WINDOW);
    }

    @Test
    void whileACorrectionIsAwaitedOnlyItsPeriodRuns() {
        ClockFact asked = new CorrectionAsked(day("2024-03-05"), day("2024-03-19"));
        assertThat(sideClocks(RECEIVED, asked)).containsExactly(side(TimeLimit.CORRECTION, "2024-03-05", "2024-03-19"));
        assertThat(sideClocks(RECEIVED, new CorrectionAsked(day("2024-03-05"))))
                .containsExactly(side(TimeLimit.CORRECTION, "2024-03-05", null));
        assertThat(sideClocks(RECEIVED, asked, new Corrected(day("2024-03-11"))))
                .containsExactly(side(TimeLimit.EXTENSION_WINDOW, "2024-03-11", "2024-04-09"));
    }

    @Test
    void eachOpenLetterHasItsOwnPeriodOnceItIsDelivered() {
        List<SideClock> clocks = sideClocks(
                RECEIVED,
                EXAMINED,
                new ConsultationSent(4, Party.THIRD_PARTY, "甲公司", day("2024-03-08")),
                new ConsultationSent(5, Party.JOINT_AGENCY, "财政局", day("2024-03-08")),
                new ConsultationSent(6, Party.THIRD_PARTY, "乙公司", day("2024-03-08")),
                new ConsultationDelivered(4, day("2024-03-11")),
                new ConsultationAnswered(6, day("2024-03-11")));
        assertThat(clocks)
                .contains(
                        new SideClock(
                                TimeLimit.THIRD_PARTY_OPINION, "甲公司", 4, day("2024-03-11"), day("2024-04-01"), null),
                        new SideClock(TimeLimit.JOINT_AGENCY_OPINION, "财政局", 5, null, null, null));
        assertThat(clocks)
                .extracting(SideClock::limit)
                .containsExactly(
                        TimeLimit.THIRD_PARTY_OPINION, TimeLimit.JOINT_AGENCY_OPINION, TimeLimit.EXTENSION_WINDOW);
    }

    /** The window moves with the safe date: sent on the 8th, asked on the 12th, two days are left out. */
    @Test
    void theWindowForAnExtensionMovesWithTheConsultation() {
        assertThat(sideClocks(RECEIVED, EXAMINED, new ConsultationSent(1, day("2024-03-08"))))
                .contains(side(TimeLimit.EXTENSION_WINDOW, "2024-03-01", "2024-04-01"));
    }

    @Test
    void reasonsRunUntilTheyAreThere() {
        ClockFact asked = new ReasonsAsked(day("2024-03-05"), day("2024-03-15"));
        assertThat(sideClocks(RECEIVED, EXAMINED, asked))
                .containsExactly(side(TimeLimit.REASONS, "2024-03-05", "2024-03-15"), WINDOW);
        assertThat(sideClocks(RECEIVED, EXAMINED, asked, new ReasonsEnded(day("2024-03-11"))))
                .containsExactly(WINDOW);
    }

    @Test
    void aFeeRunsUntilItIsPaid() {
        ClockFact asked = new FeeAsked(day("2024-03-05"));
        assertThat(sideClocks(RECEIVED, EXAMINED, asked))
                .containsExactly(side(TimeLimit.PAYMENT, "2024-03-05", "2024-04-02"));
        assertThat(sideClocks(RECEIVED, EXAMINED, asked, new FeePaid(day("2024-03-11"))))
                .containsExactly(side(TimeLimit.EXTENSION_WINDOW, "2024-03-11", "2024-04-09"));
    }

    @Test
    void aDepartmentHasTheOrgansOwnLimitIfThereIsOne() {
        ClockFact assigned = new Assigned(day("2024-03-05"), 7);
        assertThat(sideClocks(RECEIVED, EXAMINED, assigned))
                .containsExactly(side(TimeLimit.HANDLING, "2024-03-05", "2024-03-14"), WINDOW);
        assertThat(sideClocks(RECEIVED, EXAMINED, new Assigned(day("2024-03-05"), null)))
                .containsExactly(WINDOW);
        assertThat(sideClocks(RECEIVED, EXAMINED, assigned, new Handled(day("2024-03-11"))))
                .containsExactly(WINDOW);
    }

    @Test
    void helpAndAConferralRunSideBySideUntilEachHasEnded() {
        ClockFact help = new BesideBegun(TimeLimit.ASSISTANCE, 1, "档案室", day("2024-03-05"), 5);
        ClockFact conferral = new BesideBegun(TimeLimit.CONFERRAL, 1, null, day("2024-03-06"), 3);
        SideClock helping = new SideClock(TimeLimit.ASSISTANCE, "档案室", 1, day("2024-03-05"), day("2024-03-12"), null);
        SideClock conferring = new SideClock(TimeLimit.CONFERRAL, null, 1, day("2024-03-06"), day("2024-03-11"), null);
        assertThat(sideClocks(RECEIVED, EXAMINED, help, conferral)).containsExactly(helping, conferring, WINDOW);
        ClockFact answered = new BesideEnded(TimeLimit.ASSISTANCE, 1, day("2024-03-13"));
        assertThat(sideClocks(RECEIVED, EXAMINED, help, conferral, answered)).containsExactly(conferring, WINDOW);
        assertThat(sideClocks(RECEIVED, EXAMINED, help, conferral, new Concluded(day("2024-03-11"))))
                .isEmpty();
    }

    @Test
    void onceTheApplicantHasBeenToldThereIsNothingLeftToExtend() {
        assertThat(sideClocks(RECEIVED, EXAMINED, new Extended(day("2024-03-11"), null, 10)))
                .containsExactly(WINDOW);
        assertThat(sideClocks(RECEIVED, EXAMINED, new Extended(day("2024-03-11"), day("2024-03-12"), 10)))
                .isEmpty();
        assertThat(sideClocks(RECEIVED, EXAMINED, new Postponed(day("2024-09-30"))))
                .isEmpty();
    }

    @Test
    void afterTheEndNothingRuns() {
        assertThat(sideClocks(RECEIVED, new FeeAsked(day("2024-03-05")), new Concluded(day("2024-03-11"))))
                .isEmpty();
    }

    @Test
    void withoutACalendarTheMissingYearIsTold() {
        List<SideClock> clocks = clock.sideClocks(List.of(new Received(day("2026-12-28"))), day("2026-12-29"));
        assertThat(clocks)
                .containsExactly(
                        new SideClock(TimeLimit.CORRECTION_NOTICE, null, 0, day("2026-12-28"), null, 2027),
                        new SideClock(TimeLimit.EXTENSION_WINDOW, null, 0, day("2026-12-28"), null, 2027));
    }

    @Test
    void aPeriodWithoutADayOfReceiptIsNoPeriod() {
        assertThatThrownBy(() -> sideClocks(EXAMINED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPeriodIsSomebodysAndRestsOnAProvision() {
        assertThat(TimeLimit.values())
                .allSatisfy(limit -> assertThat(limit.provision()).isNotBlank());
        assertThat(List.of(
                        TimeLimit.REPLY,
                        TimeLimit.CORRECTION,
                        TimeLimit.THIRD_PARTY_OPINION,
                        TimeLimit.HANDLING,
                        TimeLimit.EXTENSION_WINDOW))
                .extracting(TimeLimit::owner)
                .containsExactly(
                        TimeLimit.Owner.CLERK,
                        TimeLimit.Owner.APPLICANT,
                        TimeLimit.Owner.CONSULTED,
                        TimeLimit.Owner.HANDLER,
                        TimeLimit.Owner.HEAD);
    }
}
