package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.FeeAsked;
import disclosuredesk.clock.ClockFact.FeePaid;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.clock.DayCount.Anchor;
import disclosuredesk.clock.StatutoryClock.Choices;
import disclosuredesk.clock.StatutoryClock.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the law leaves two readings: the day of submission (art. 31), payment that starts the period again (109号). */
class ReadingsTests {

    private static final LocalDate FAR = LocalDate.of(2026, 6, 30);

    /** Submitted on Friday, confirmed on Monday. */
    private static final Received CONFIRMED = new Received(day("2024-03-04"), day("2024-03-01"));

    /** The fee vector: notice received, paid, and the reply due if the period starts again. */
    private static final ClockFact[] FEE = {
        new Received(day("2025-09-15")), new FeeAsked(day("2025-09-23")), new FeePaid(day("2025-10-20"))
    };

    private static final LocalDate PLAIN_DUE = day("2025-10-17");
    private static final LocalDate DUE_AFTER_PAYMENT = day("2025-11-17");

    private final StatutoryClock clock = new StatutoryClock(CalendarsForTests.shipped());
    private final StatutoryClock goingOn = new StatutoryClock(CalendarsForTests.shipped(), new Choices(false, false));
    private final StatutoryClock secrecyLeftOut =
            new StatutoryClock(CalendarsForTests.shipped(), new Choices(true, true));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static DayCount explain(StatutoryClock clock, Reading reading, ClockFact... facts) {
        return clock.explain(List.of(facts), FAR, reading).orElseThrow();
    }

    @Test
    void theSafeDateCountsFromTheSubmission() {
        Deadline deadline = clock.deadline(List.of(CONFIRMED), FAR);
        assertThat(deadline.anchor()).isEqualTo(day("2024-03-04"));
        assertThat(deadline.formal()).isEqualTo(day("2024-04-01"));
        assertThat(deadline.safe()).isEqualTo(day("2024-03-29"));
        assertThat(deadline.isAmbiguous()).isTrue();
    }

    @Test
    void eachCountNamesTheFactItStartsFrom() {
        assertThat(explain(clock, Reading.FORMAL, CONFIRMED).anchoredBy()).isEqualTo(Anchor.RECEIVED);
        assertThat(explain(clock, Reading.SAFE, CONFIRMED).anchoredBy()).isEqualTo(Anchor.SUBMITTED);
        assertThat(explain(clock, Reading.SAFE, new Received(day("2024-03-04"))).anchoredBy())
                .isEqualTo(Anchor.RECEIVED);
        assertThat(explain(
                                clock,
                                Reading.SAFE,
                                CONFIRMED,
                                new CorrectionAsked(day("2024-03-05")),
                                new Corrected(day("2024-03-08")))
                        .anchoredBy())
                .isEqualTo(Anchor.CORRECTED);
    }

    @Test
    void withOneReadingNothingIsAmbiguous() {
        assertThat(clock.deadline(List.of(new Received(day("2024-03-04"))), FAR).isAmbiguous())
                .isFalse();
        assertThat(clock.deadline(List.of(new Received(day("2026-12-10"))), FAR).isAmbiguous())
                .isFalse();
    }

    /** Sent two days before the safe day of the seventh working day, one before the formal one. */
    @Test
    void theSevenDaysCountFromTheSubmission() {
        assertThat(clock.deadline(List.of(CONFIRMED, new CorrectionAsked(day("2024-03-12"))), FAR)
                        .state())
                .isEqualTo(Deadline.State.AWAITING_CORRECTION);
        assertThat(clock.deadline(List.of(CONFIRMED, new CorrectionAsked(day("2024-03-13"))), FAR)
                        .state())
                .isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void paymentStartsThePeriodAgainUntilTheAgencySaysOtherwise() {
        Deadline deadline = clock.deadline(List.of(FEE), FAR);
        assertThat(clock.paymentDue(day("2025-09-23"))).isEqualTo(day("2025-10-27"));
        assertThat(deadline.anchor()).isEqualTo(day("2025-10-20"));
        assertThat(deadline.formal()).isEqualTo(DUE_AFTER_PAYMENT).isEqualTo(deadline.safe());
        assertThat(deadline.restarted()).isNull();
        assertThat(explain(clock, Reading.SAFE, FEE).anchoredBy()).isEqualTo(Anchor.PAID);
    }

    /** The day the notice came counts, the day of payment only by the strict reading; the other date is told beside. */
    @Test
    void whereItGoesOnTheWaitIsLeftOut() {
        Deadline deadline = goingOn.deadline(List.of(FEE), FAR);
        assertThat(deadline.formal()).isEqualTo(day("2025-11-07"));
        assertThat(deadline.safe()).isEqualTo(day("2025-11-06"));
        assertThat(deadline.restarted()).isEqualTo(day("2025-11-17"));
        DayCount count = explain(goingOn, Reading.FORMAL, FEE);
        assertThat(count.anchoredBy()).isEqualTo(Anchor.RECEIVED);
        assertThat(count.exclusions())
                .containsExactly(new DayCount.Exclusion(0, null, null, day("2025-09-24"), day("2025-10-20"), false));
        assertThat(count.exclusions().get(0).provision()).isEqualTo("国办函〔2020〕109号");
    }

    @Test
    void untilItIsPaidThePeriodWaitsAndItsEndIsOpen() {
        for (StatutoryClock either : List.of(clock, goingOn)) {
            Deadline deadline = either.deadline(List.of(FEE[0], FEE[1]), FAR);
            assertThat(deadline.state()).isEqualTo(Deadline.State.AWAITING_PAYMENT);
            assertThat(deadline.formal()).isNull();
            assertThat(deadline.safe()).isNull();
            assertThat(deadline.restarted()).isNull();
            assertThat(either.explain(List.of(FEE[0], FEE[1]), FAR, Reading.SAFE))
                    .isEmpty();
        }
    }

    @Test
    void aNoticeSentAfterThePeriodStopsNothingAndStartsNothing() {
        FeeAsked last = new FeeAsked(day("2025-10-20"), PLAIN_DUE);
        FeeAsked late = new FeeAsked(day("2025-10-20"), day("2025-10-20"));
        assertThat(clock.deadline(List.of(FEE[0], last), FAR).state()).isEqualTo(Deadline.State.AWAITING_PAYMENT);
        for (StatutoryClock either : List.of(clock, goingOn)) {
            assertThat(either.deadline(List.of(FEE[0], late), FAR).safe()).isEqualTo(PLAIN_DUE);
            assertThat(either.deadline(List.of(FEE[0], late, new FeePaid(day("2025-10-21"))), FAR)
                            .safe())
                    .isEqualTo(PLAIN_DUE);
        }
    }

    /** Art. 33 paragraph 3: by the strict reading only what lies between the letter's coming and the answer. */
    @Test
    void ofAnyOtherOrganOnlyTheDaysItHadTheLetterAreLeftOut() {
        Received received = new Received(day("2024-03-01"));
        ConsultationSent sent = new ConsultationSent(1, Party.OTHER_AGENCY, "省水利厅", day("2024-03-08"));
        ConsultationAnswered answered = new ConsultationAnswered(1, day("2024-03-22"));
        Deadline told =
                clock.deadline(List.of(received, sent, new ConsultationDelivered(1, day("2024-03-11")), answered), FAR);
        assertThat(told.formal()).isEqualTo(day("2024-04-15"));
        assertThat(told.safe()).isEqualTo(day("2024-04-11"));
        Deadline untold = clock.deadline(List.of(received, sent, answered), FAR);
        assertThat(untold.formal()).isEqualTo(day("2024-04-15"));
        assertThat(untold.safe()).as("not known to have come").isEqualTo(day("2024-03-29"));
        Deadline open = clock.deadline(
                List.of(received, sent, new ConsultationDelivered(1, day("2024-03-11"))), day("2024-05-31"));
        assertThat(open.state()).isEqualTo(Deadline.State.CONSULTING);
        assertThat(open.safe()).as("no period of its own ends the wait").isAfter(day("2024-05-31"));
        assertThat(clock.sideClocks(List.of(received, sent), day("2024-03-11")))
                .filteredOn(side -> "省水利厅".equals(side.about()))
                .allMatch(side -> side.due() == null)
                .hasSize(1);
    }

    @Test
    void theSecrecyDepartmentTakesTimeUnlessTheAgencySaysOtherwise() {
        List<ClockFact> facts = List.of(
                new Received(day("2024-03-01")),
                new ConsultationSent(1, Party.SECRECY_AGENCY, "市国家保密局", day("2024-03-08")),
                new ConsultationDelivered(1, day("2024-03-11")));
        assertThat(clock.deadline(facts, day("2024-03-22")).state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(clock.deadline(facts, day("2024-03-22")).formal()).isEqualTo(day("2024-03-29"));
        assertThat(secrecyLeftOut.deadline(facts, day("2024-03-22")).state()).isEqualTo(Deadline.State.CONSULTING);
        assertThat(secrecyLeftOut.deadline(facts, day("2024-03-22")).formal()).isEqualTo(day("2024-04-15"));
    }

    @Test
    void aCorrectionAfterThePaymentStartsThePeriodOnceMore() {
        ClockFact[] facts = {
            FEE[0],
            FEE[1],
            new FeePaid(day("2025-09-24")),
            new CorrectionAsked(day("2025-09-25")),
            new Corrected(day("2025-10-20"))
        };
        assertThat(clock.deadline(List.of(facts), FAR).formal()).isEqualTo(DUE_AFTER_PAYMENT);
        assertThat(explain(clock, Reading.FORMAL, facts).anchoredBy()).isEqualTo(Anchor.CORRECTED);
    }

    @Test
    void theRestartedPeriodLeavesOutConsultationsToo() {
        ClockFact[] facts = {FEE[0], FEE[1], FEE[2], new ConsultationSent(1, day("2025-10-20"))};
        assertThat(goingOn.deadline(List.of(facts), day("2025-10-22")).restarted())
                .isEqualTo(day("2025-11-19"));
    }

    @Test
    void aLaterDaySetBeforeTheCorrectionBelongsToTheOldPeriod() {
        Received received = new Received(day("2024-03-01"));
        CorrectionAsked asked = new CorrectionAsked(day("2024-03-05"));
        Corrected corrected = new Corrected(day("2024-03-08"));
        LocalDate later = day("2024-09-30");
        assertThat(clock.deadline(List.of(received, new Postponed(day("2024-03-04"), later), asked, corrected), FAR)
                        .safe())
                .isEqualTo(day("2024-04-08"));
        assertThat(clock.deadline(List.of(received, asked, corrected, new Postponed(day("2024-03-08"), later)), FAR)
                        .safe())
                .isEqualTo(later);
        assertThat(clock.deadline(List.of(received, asked, corrected, new Postponed(later)), FAR)
                        .safe())
                .isEqualTo(later);
    }

    /** To look ahead: who has got his letter stays silent to his last day; a letter nobody got has stopped nothing. */
    @Test
    void lookingAheadALetterNobodyGotHasStoppedNothing() {
        List<ClockFact> sent = List.of(new Received(day("2024-03-01")), new ConsultationSent(1, day("2024-03-08")));
        assertThat(clock.deadline(sent, null).formal()).isEqualTo(day("2024-03-29"));
        List<ClockFact> delivered = List.of(sent.get(0), sent.get(1), new ConsultationDelivered(1, day("2024-03-11")));
        assertThat(clock.deadline(delivered, null).formal()).isEqualTo(day("2024-04-23"));
    }
}
