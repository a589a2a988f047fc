package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Received;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    void everyPlainVectorComesOutRight() throws Exception {
        int checked = 0;
        try (InputStream file = getClass().getResourceAsStream("/clock/clock-vectors.json")) {
            for (JsonNode vector : JsonMapper.builder().build().readTree(file)) {
                if (vector.has("due") && vector.has("received")) {
                    checked += check(vector, "due");
                }
                if (vector.has("reply_due_20wd")) {
                    checked += check(vector, "reply_due_20wd");
                    assertThat(clock.correctionNoticeDue(day(vector.get("received").asString())))
                            .isEqualTo(day(vector.get("correction_notice_due_7wd").asString()));
                }
                if (vector.has("due_if_that_day_is_day0")) {
                    checked += check(vector, "due_if_that_day_is_day0");
                }
            }
        }
        assertThat(checked).isGreaterThan(15);
    }

    private int check(JsonNode vector, String field) {
        Deadline deadline = deadline(new Received(day(vector.get("received").asString())));
        assertThat(deadline.formal()).as(vector.get("name").asString()).isEqualTo(day(vector.get(field).asString()));
        assertThat(deadline.safe()).isEqualTo(deadline.formal());
        return 1;
    }

    @Test
    void theCorrectedRequestStartsThePeriodAgain() {
        Deadline waiting = deadline(new Received(day("2024-09-10")), new CorrectionAsked(day("2024-09-20")));
        assertThat(waiting.state()).isEqualTo(Deadline.State.AWAITING_CORRECTION);
        assertThat(waiting.safe()).isNull();
        Deadline corrected = deadline(new Received(day("2024-09-10")), new CorrectionAsked(day("2024-09-20")),
                new Corrected(day("2024-10-11")));
        assertThat(corrected.safe()).isEqualTo(day("2024-11-07"));
    }

    @Test
    void theDaysOfAConsultationDoNotCount() {
        Deadline deadline = deadline(new Received(day("2024-03-01")), new ConsultationSent(1, day("2024-03-08")),
                new ConsultationAnswered(1, day("2024-03-22")));
        assertThat(deadline.formal()).isEqualTo(day("2024-04-15"));
        assertThat(deadline.safe()).isEqualTo(day("2024-04-12"));
    }

    @Test
    void overlappingConsultationsExcludeADayOnce() {
        Deadline deadline = deadline(new Received(day("2024-03-01")),
                new ConsultationSent(1, day("2024-03-08")), new ConsultationSent(2, day("2024-03-13")),
                new ConsultationAnswered(1, day("2024-03-22")), new ConsultationAnswered(2, day("2024-03-27")));
        assertThat(deadline.formal()).isEqualTo(day("2024-04-18"));
        assertThat(deadline.safe()).isEqualTo(day("2024-04-17"));
    }

    @Test
    void aConsultationAnsweredTheSameDayPausesNothing() {
        Deadline deadline = deadline(new Received(day("2024-03-01")), new ConsultationSent(1, day("2024-03-08")),
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

    /** A second implementation, day by day and by another road, over a thousand random histories. */
    @Test
    void agreesWithANaiveCount() {
        for (long seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            LocalDate received = day("2019-01-02").plusDays(random.nextInt(2400));
            List<ClockFact> facts = new ArrayList<>(List.of(new Received(received)));
            LocalDate anchor = received;
            LocalDate now = received.plusDays(random.nextInt(6));
            if (random.nextInt(3) == 0) {
                facts.add(new CorrectionAsked(now));
                now = now.plusDays(1 + random.nextInt(20));
                facts.add(new Corrected(now));
                anchor = now;
            }
            Set<LocalDate> formal = new HashSet<>();
            Set<LocalDate> safe = new HashSet<>();
            for (int party = random.nextInt(4); party > 0; party--) {
                LocalDate sent = now.plusDays(random.nextInt(10));
                LocalDate answered = sent.plusDays(random.nextInt(25));
                facts.add(new ConsultationSent(party, sent));
                facts.add(new ConsultationAnswered(party, answered));
                sent.plusDays(1).datesUntil(answered.plusDays(1)).forEach(formal::add);
                sent.plusDays(1).datesUntil(answered.isAfter(sent) ? answered : sent.plusDays(1)).forEach(safe::add);
            }
            Deadline deadline = clock.deadline(facts, FAR);
            assertThat(deadline.formal()).as("seed %s formal", seed).isEqualTo(naive(anchor, formal));
            assertThat(deadline.safe()).as("seed %s safe", seed).isEqualTo(naive(anchor, safe));
            assertThat(deadline.safe()).isBeforeOrEqualTo(deadline.formal());
        }
    }

    private LocalDate naive(LocalDate anchor, Set<LocalDate> excluded) {
        int counted = 0;
        LocalDate date = anchor;
        while (counted < 20) {
            date = date.plusDays(1);
            if (!excluded.contains(date) && calendar.isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }

    @ParameterizedTest
    @CsvSource({"6, GREEN", "5, YELLOW", "4, YELLOW", "3, ORANGE", "0, ORANGE", "-1, RED"})
    void theLightTurnsWithTheWorkingDaysLeft(int left, Light light) {
        assertThat(Light.of(left)).isEqualTo(light);
    }
}
