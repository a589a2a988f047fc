package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.Received;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each computed example of the rules, the published court computation first. A shape nobody knows fails. */
class ClockVectorsTests {

    private static final LocalDate FAR = LocalDate.of(2026, 6, 30);
    private static final LocalDate ANCHOR = LocalDate.of(2024, 3, 1); // of the vectors that give only their spans

    private final WorkingCalendar calendar = CalendarsForTests.shipped();
    private final StatutoryClock clock = new StatutoryClock(calendar);

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream file = ClockVectorsTests.class.getResourceAsStream("/clock/clock-vectors.json")) {
            List<JsonNode> all = new ArrayList<>();
            JsonMapper.builder().build().readTree(file).forEach(all::add);
            assertThat(all).hasSize(26);
            return all.stream();
        }
    }

    private static LocalDate day(JsonNode vector, String field) {
        return LocalDate.parse(vector.get(field).asString());
    }

    private Deadline deadline(List<ClockFact> facts) {
        return clock.deadline(facts, FAR);
    }

    private void expect(JsonNode vector, String formal, String safe, List<ClockFact> facts) {
        Deadline deadline = deadline(facts);
        assertThat(deadline.formal()).as(formal).isEqualTo(day(vector, formal));
        assertThat(deadline.safe()).as(safe).isEqualTo(day(vector, safe));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void comesOutRight(JsonNode vector) {
        String name = vector.get("name").asString();
        if (name.startsWith("court vector")) {
            expect(vector, "due", "due", List.of(new Received(day(vector, "received"))));
        } else if (name.equals("plain")) {
            plain(vector);
        } else if (name.startsWith("received (or confirmed)")) {
            expect(vector, "due_if_that_day_is_day0", "safe", List.of(new Received(day(vector, "received"))));
            LocalDate moved = calendar.nextWorkingDayOnOrAfter(day(vector, "received"));
            assertThat(calendar.due(moved, 20)).isEqualTo(day(vector, "due_if_moved_to_next_working_day"));
        } else if (name.startsWith("补正")) {
            correction(vector);
        } else if (name.startsWith("fee notice")) {
            assertThat(clock.paymentDue(day(vector, "notice_received"))).isEqualTo(day(vector, "pay_due"));
            assertThat(calendar.due(day(vector, "paid"), 20))
                    .isEqualTo(day(vector, "reply_due_if_clock_restarts_after_payment"));
        } else if (name.startsWith("remedy periods")) {
            remedies(vector);
        } else {
            consultation(vector, name);
        }
    }

    private void plain(JsonNode vector) {
        LocalDate received = day(vector, "received");
        expect(vector, "reply_due_20wd", "reply_due_20wd", List.of(new Received(received)));
        expect(
                vector,
                "reply_due_extended_40wd",
                "reply_due_extended_40wd",
                List.of(new Received(received), new Extended(received, received, 20)));
        assertThat(clock.correctionNoticeDue(received)).isEqualTo(day(vector, "correction_notice_due_7wd"));
        assertThat(clock.opinionDue(received)).isEqualTo(day(vector, "third_party_15wd"));
    }

    private void correction(JsonNode vector) {
        Received received = new Received(day(vector, "received"));
        assertThat(clock.correctionNoticeDue(received.on())).isEqualTo(day(vector, "notice_due"));
        expect(
                vector,
                "reply_due",
                "reply_due",
                List.of(
                        received,
                        new CorrectionAsked(day(vector, "notice_sent")),
                        new Corrected(day(vector, "corrected_received"))));
    }

    private void consultation(JsonNode vector, String name) {
        List<ClockFact> facts = new ArrayList<>(List.of(new Received(ANCHOR)));
        if (name.startsWith("two consultations")) {
            int party = 0;
            for (JsonNode span : vector.get("spans")) {
                facts.add(new ConsultationSent(
                        ++party, LocalDate.parse(span.get(0).asString())));
                facts.add(new ConsultationAnswered(
                        party, LocalDate.parse(span.get(1).asString())));
            }
            expect(vector, "reply_due_std", "reply_due_safe", facts);
        } else if (name.startsWith("third party silent")) {
            assertThat(clock.opinionDue(day(vector, "third_party_received"))).isEqualTo(day(vector, "opinion_due"));
            facts.add(new ConsultationSent(1, day(vector, "sent")));
            facts.add(new ConsultationAnswered(1, day(vector, "opinion_due")));
            expect(vector, "reply_due_std", "reply_due_safe", facts);
        } else if (name.startsWith("extension of 20 on top of an exclusion")) {
            facts.add(new ConsultationSent(1, LocalDate.of(2024, 3, 8)));
            facts.add(new ConsultationAnswered(1, LocalDate.of(2024, 3, 22)));
            facts.add(new Extended(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 2), 20));
            expect(vector, "reply_due_std", "reply_due_safe", facts);
        } else {
            assertThat(name).startsWith("third-party consultation excluded");
            expect(vector, "due_without_exclusion", "due_without_exclusion", facts);
            facts.add(new ConsultationSent(1, day(vector, "sent")));
            facts.add(new ConsultationAnswered(1, day(vector, "answered")));
            expect(vector, "due_std_sent_excl_answered_incl", "due_safe_both_ends_used", facts);
        }
    }

    /** Calendar days and months; a last day on a rest day moves. */
    private void remedies(JsonNode vector) {
        LocalDate served = day(vector, "served");
        RemedyPeriods periods = new RemedyPeriods(calendar);
        assertThat(served.plusDays(60)).isEqualTo(day(vector, "review_60d_raw"));
        assertThat(periods.reviewUntil(served)).isEqualTo(day(vector, "review_60d"));
        assertThat(served.plusMonths(6)).isEqualTo(day(vector, "suit_6m_raw"));
        assertThat(periods.suitUntil(served)).isEqualTo(day(vector, "suit_6m"));
        assertThat(periods.suitAfterReviewUntil(served)).isEqualTo(day(vector, "suit_15d_after_review_decision"));
    }
}
