package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import disclosuredesk.shared.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What cannot follow upon what, and that each refusal names its article. The period is that of 1 to 29 March 2024. */
class FactRulesTests {

    private static final Received RECEIVED = new Received(day("2024-03-01"));
    private static final ConsultationSent SENT = letter(1, "甲公司", "2024-03-08");
    private static final Properties SENTENCES = sentences();

    private final FactRules rules = new FactRules(new StatutoryClock(CalendarsForTests.shipped()));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static ConsultationSent letter(long consultation, String party, String on) {
        return new ConsultationSent(consultation, Party.THIRD_PARTY, party, day(on));
    }

    private static Properties sentences() {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                FactRulesTests.class.getResourceAsStream("/messages/clock.properties"), StandardCharsets.UTF_8)) {
            sentences.load(file);
            return sentences;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accepts(ClockFact... facts) {
        assertThatNoException().isThrownBy(() -> rules.require(List.of(facts)));
        assertThatNoException().isThrownBy(() -> rules.requireAmended(List.of(facts)));
    }

    private void acceptsAmended(ClockFact... facts) {
        assertThatNoException().isThrownBy(() -> rules.requireAmended(List.of(facts)));
    }

    /** The last fact is refused, and so are the facts as a whole, amended or not. */
    private void refuses(String rule, List<?> arguments, ClockFact... facts) {
        List<ClockFact> before = List.of(facts).subList(0, facts.length - 1);
        assertThatNoException().isThrownBy(() -> rules.require(before));
        refusesAlone(rule, arguments, () -> rules.require(before, facts[facts.length - 1]));
        refusesAlone(rule, arguments, () -> rules.requireAmended(List.of(facts)));
        refusesAlone(rule, arguments, () -> rules.require(List.of(facts)));
    }

    private static void refusesAlone(String rule, List<?> arguments, Runnable check) {
        Refused refused = catchThrowableOfType(Refused.class, check::run);
        assertThat(refused).as(rule).isNotNull();
        assertThat(refused.messageKey()).isEqualTo("clock.rule." + rule);
        assertThat(refused.arguments()).isEqualTo(arguments.toArray());
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
        String sentence = MessageFormat.format(SENTENCES.getProperty(refused.messageKey()), refused.arguments());
        assertThat(sentence).containsPattern("第.+条").doesNotContain("{");
        arguments.forEach(argument -> assertThat(sentence).contains(argument.toString()));
    }

    @Test
    void acceptsAWholeLife() {
        accepts(
                new Received(day("2024-03-01"), day("2024-02-28")),
                new CorrectionAsked(day("2024-03-04"), day("2024-03-18")),
                new Corrected(day("2024-03-04")),
                new Examined(day("2024-03-05")),
                new Assigned(day("2024-03-05"), 7),
                SENT,
                letter(2, "乙公司", "2024-03-08"),
                new ConsultationDelivered(1, day("2024-03-08")),
                new ConsultationAnswered(1, day("2024-03-08")),
                new ConsultationAnswered(2, day("2024-03-20")),
                new ReasonsAsked(day("2024-03-20"), day("2024-03-21")),
                new ReasonsEnded(day("2024-03-21")),
                new Extended(day("2024-03-21"), null, 10),
                new Extended(day("2024-03-21"), day("2024-03-21"), 10),
                new FeeAsked(day("2024-03-22")),
                new FeePaid(day("2024-03-22")),
                new Handled(day("2024-03-22")),
                new Concluded(day("2024-03-25")));
    }

    @Test
    void refusesAHistoryWithoutADayOfReceipt() {
        refusesAlone("noReceipt", List.of(), () -> rules.require(List.of(new Examined(day("2024-03-04")))));
    }

    @Test
    void refusesAFactBeforeReceipt() {
        refuses(
                "beforeReceipt",
                List.of(day("2024-02-29"), day("2024-03-01")),
                RECEIVED,
                new Examined(day("2024-02-29")));
        refuses(
                "beforeReceipt",
                List.of(day("2024-02-29"), day("2024-03-01")),
                RECEIVED,
                new Extended(day("2024-02-29"), day("2024-03-04"), 5));
        accepts(RECEIVED, new Examined(day("2024-03-01")));
    }

    @Test
    void countsTheDayOfSubmissionAsTheBeginning() {
        Received safe = new Received(day("2024-03-01"), day("2024-02-28"));
        accepts(safe, new Examined(day("2024-02-28")));
        refuses("beforeReceipt", List.of(day("2024-02-27"), day("2024-02-28")), safe, new Examined(day("2024-02-27")));
    }

    @Test
    void refusesASubmissionAfterTheReceipt() {
        refusesAlone(
                "safeAfterReceipt",
                List.of(),
                () -> rules.require(List.of(new Received(day("2024-03-01"), day("2024-03-02")))));
    }

    /** The receipt itself may be put right to an earlier day. */
    @Test
    void acceptsAnEarlierReceiptInPlaceOfALaterOne() {
        accepts(RECEIVED, new Received(day("2024-02-28")));
    }

    @Test
    void refusesTwoOpenCorrections() {
        refuses(
                "correctionOpen",
                List.of(day("2024-03-04")),
                RECEIVED,
                new CorrectionAsked(day("2024-03-04")),
                new CorrectionAsked(day("2024-03-05")));
    }

    @Test
    void refusesACorrectionNobodyAskedFor() {
        refuses("correctedUnasked", List.of(), RECEIVED, new Corrected(day("2024-03-05")));
        refuses(
                "correctedUnasked",
                List.of(),
                RECEIVED,
                new CorrectionAsked(day("2024-03-04")),
                new Corrected(day("2024-03-05")),
                new Corrected(day("2024-03-06")));
    }

    @Test
    void refusesACorrectionReceivedBeforeItWasAskedFor() {
        refuses(
                "correctedBeforeAsked",
                List.of(day("2024-03-04"), day("2024-03-05")),
                RECEIVED,
                new CorrectionAsked(day("2024-03-05")),
                new Corrected(day("2024-03-04")));
    }

    @Test
    void refusesASecondLetterToAPartyStillBeingAsked() {
        refuses("consultedTwice", List.of("甲公司", day("2024-03-08")), RECEIVED, SENT, letter(2, "甲公司", "2024-03-12"));
    }

    @Test
    void refusesASecondLetterToAPartyFromBeforeItAnswered() {
        ConsultationAnswered answered = new ConsultationAnswered(1, day("2024-03-14"));
        refuses(
                "consultedTwice",
                List.of("甲公司", day("2024-03-08")),
                RECEIVED,
                SENT,
                answered,
                letter(2, "甲公司", "2024-03-13"));
        accepts(RECEIVED, SENT, answered, letter(2, "甲公司", "2024-03-14"));
    }

    @Test
    void acceptsLettersToSeveralPartiesAtATime() {
        accepts(
                RECEIVED,
                SENT,
                letter(2, "乙公司", "2024-03-08"),
                new ConsultationSent(3, Party.JOINT_AGENCY, "甲公司", day("2024-03-08")),
                new ConsultationSent(4, day("2024-03-08")),
                new ConsultationSent(5, day("2024-03-08")));
    }

    @Test
    void refusesWhatConcernsALetterThatWasNeverSent() {
        refuses("neverConsulted", List.of(), RECEIVED, SENT, new ConsultationDelivered(2, day("2024-03-11")));
        refuses("neverConsulted", List.of(), RECEIVED, SENT, new ConsultationAnswered(2, day("2024-03-11")));
    }

    @Test
    void refusesALetterDeliveredBeforeItWasSent() {
        refuses(
                "deliveredBeforeSent",
                List.of(day("2024-03-07"), day("2024-03-08")),
                RECEIVED,
                SENT,
                new ConsultationDelivered(1, day("2024-03-07")));
    }

    @Test
    void refusesALetterDeliveredAfterItsAnswer() {
        ConsultationAnswered answered = new ConsultationAnswered(1, day("2024-03-14"));
        refuses(
                "answeredBeforeDelivered",
                List.of(day("2024-03-14"), day("2024-03-15")),
                RECEIVED,
                SENT,
                answered,
                new ConsultationDelivered(1, day("2024-03-15")));
        accepts(RECEIVED, SENT, answered, new ConsultationDelivered(1, day("2024-03-14")));
    }

    @Test
    void refusesASecondAnswer() {
        refuses(
                "answeredTwice",
                List.of(),
                RECEIVED,
                SENT,
                new ConsultationAnswered(1, day("2024-03-14")),
                new ConsultationAnswered(1, day("2024-03-15")));
    }

    @Test
    void refusesAnOpinionAnsweredBeforeItWasSent() {
        refuses(
                "answeredBeforeSent",
                List.of(day("2024-03-07"), day("2024-03-08")),
                RECEIVED,
                SENT,
                new ConsultationAnswered(1, day("2024-03-07")));
    }

    @Test
    void refusesAnOpinionAnsweredBeforeItWasDelivered() {
        refuses(
                "answeredBeforeDelivered",
                List.of(day("2024-03-10"), day("2024-03-11")),
                RECEIVED,
                SENT,
                new ConsultationDelivered(1, day("2024-03-11")),
                new ConsultationAnswered(1, day("2024-03-10")));
        accepts(
                RECEIVED,
                SENT,
                new ConsultationDelivered(1, day("2024-03-11")),
                new ConsultationAnswered(1, day("2024-03-11")));
    }

    @Test
    void refusesASecondExtension() {
        Extended approved = new Extended(day("2024-03-20"), null, 10);
        Extended told = new Extended(day("2024-03-20"), day("2024-03-21"), 10);
        refuses("extendedTwice", List.of(day("2024-03-20")), RECEIVED, told, new Extended(day("2024-03-22"), null, 5));
        refuses("extendedTwice", List.of(day("2024-03-20")), RECEIVED, told, told);
        refuses(
                "extendedTwice",
                List.of(day("2024-03-20")),
                RECEIVED,
                approved,
                new Extended(day("2024-03-22"), null, 5));
        accepts(RECEIVED, approved, told);
    }

    @Test
    void refusesANoticeOfExtensionSentBeforeTheApproval() {
        refuses(
                "extensionSentBeforeApproved",
                List.of(day("2024-03-19"), day("2024-03-20")),
                RECEIVED,
                new Extended(day("2024-03-20"), day("2024-03-19"), 10));
    }

    /** T22; on the last day it is in time. */
    @Test
    void refusesAnExtensionAfterTheLastDay() {
        accepts(RECEIVED, new Extended(day("2024-03-29"), day("2024-03-29"), 20));
        Extended late = new Extended(day("2024-03-30"), null, 20);
        Extended toldLate = new Extended(day("2024-03-29"), day("2024-03-30"), 20);
        for (Extended extended : List.of(late, toldLate)) {
            refusesAlone(
                    "extendedTooLate",
                    List.of(day("2024-03-30"), day("2024-03-29")),
                    () -> rules.require(List.of(RECEIVED), extended));
            refusesAlone(
                    "extendedTooLate",
                    List.of(day("2024-03-30"), day("2024-03-29")),
                    () -> rules.require(List.of(RECEIVED, extended)));
        }
    }

    /** What was lawful when it was done stays on file. */
    @Test
    void keepsAnExtensionThatAnAmendedReceiptShowsToBeLate() {
        acceptsAmended(new Received(day("2024-02-20")), new Extended(day("2024-03-29"), day("2024-03-29"), 20));
    }

    /** The days of an opinion that is still outstanding when the notice goes out do not count either. */
    @Test
    void theNoticeIsInTimeByTheLastDayAsOfTheDayItIsSent() {
        accepts(
                RECEIVED,
                SENT,
                new Extended(day("2024-03-20"), null, 10),
                new Extended(day("2024-03-20"), day("2024-04-22"), 10));
    }

    @Test
    void withoutACalendarAnExtensionCannotBeCalledLate() {
        accepts(new Received(day("2026-12-10")), new Extended(day("2026-12-30"), day("2026-12-30"), 20));
    }

    @Test
    void refusesALaterDayThatIsNotLater() {
        refuses(
                "postponedTooEarly",
                List.of(day("2024-03-01"), day("2024-03-01")),
                RECEIVED,
                new Postponed(day("2024-03-01"), day("2024-03-01")));
        accepts(RECEIVED, new Postponed(day("2024-03-02")));
        acceptsAmended(new Postponed(day("2024-03-02"))); // only the whole history needs its receipt
    }

    @Test
    void refusesReasonsDueOnTheDayTheyAreAskedFor() {
        refuses("reasonsTooEarly", List.of(), RECEIVED, new ReasonsAsked(day("2024-03-05"), day("2024-03-05")));
    }

    @Test
    void refusesASecondFee() {
        refuses(
                "feeAskedTwice",
                List.of(day("2024-03-05")),
                RECEIVED,
                new FeeAsked(day("2024-03-05")),
                new FeeAsked(day("2024-03-06")));
    }

    @Test
    void refusesAPaymentNobodyAskedFor() {
        refuses("paidUnasked", List.of(), RECEIVED, new FeePaid(day("2024-03-06")));
    }

    @Test
    void refusesASecondPayment() {
        refuses(
                "paidTwice",
                List.of(day("2024-03-06")),
                RECEIVED,
                new FeeAsked(day("2024-03-05")),
                new FeePaid(day("2024-03-06")),
                new FeePaid(day("2024-03-07")));
    }

    @Test
    void refusesAPaymentBeforeTheNotice() {
        refuses(
                "paidBeforeAsked",
                List.of(day("2024-03-04"), day("2024-03-05")),
                RECEIVED,
                new FeeAsked(day("2024-03-05")),
                new FeePaid(day("2024-03-04")));
    }

    @Test
    void helpEndsOnceAskedAndNotBefore() {
        BesideBegun asked = new BesideBegun(TimeLimit.ASSISTANCE, 1, "档案室", day("2024-03-05"), 5);
        accepts(
                RECEIVED,
                asked,
                new BesideEnded(TimeLimit.ASSISTANCE, 1, day("2024-03-05")),
                new BesideEnded(TimeLimit.ASSISTANCE, 1, day("2024-03-06")));
        refuses(
                "besideNeverBegun",
                List.of(),
                RECEIVED,
                asked,
                new BesideEnded(TimeLimit.CONFERRAL, 1, day("2024-03-06")));
        refuses(
                "besideEndedBeforeBegun",
                List.of(day("2024-03-04"), day("2024-03-05")),
                RECEIVED,
                asked,
                new BesideEnded(TimeLimit.ASSISTANCE, 1, day("2024-03-04")));
    }

    @Test
    void everyRuleNamesItsArticle() {
        assertThat(SENTENCES.stringPropertyNames())
                .filteredOn(key -> key.startsWith("clock.rule."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(SENTENCES.getProperty(key)).containsPattern("第.+条"));
    }
}
