package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.clock.ClockFact.BesideBegun;
import disclosuredesk.clock.ClockFact.BesideEnded;
import disclosuredesk.clock.ClockFact.Concluded;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.FeeAsked;
import disclosuredesk.clock.ClockFact.FeePaid;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.clock.StatutoryClock.Choices;
import disclosuredesk.clock.StatutoryClock.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The clock against a naive count, over a thousand random histories between 2019 and 2026. */
class StatutoryClockOracleTests {

    /** The agency's own limits beside the main way. */
    private static final List<TimeLimit> OWN = List.of(TimeLimit.ASSISTANCE, TimeLimit.CONFERRAL, TimeLimit.PART);

    /** A made-up history: the facts for the clock, and beside them what the naive count is told. */
    private static final class Life {

        final List<ClockFact> facts = new ArrayList<>();
        final NaiveClock formal = new NaiveClock();
        final NaiveClock safe = new NaiveClock();
        final Random random;
        final LocalDate asOf;
        LocalDate anchor;
        LocalDate safeAnchor;
        LocalDate told;
        int extension;
        LocalDate postponed;
        boolean consulting;
        boolean awaitsPayment;
        final Choices choices;
        final StatutoryClock clock;

        Life(long seed) {
            random = new Random(seed);
            choices = new Choices(random.nextBoolean(), random.nextBoolean());
            clock = new StatutoryClock(CalendarsForTests.shipped(), choices);
            anchor = LocalDate.of(2019, 1, 5).plusDays(random.nextInt(2_500));
            asOf = anchor.plusDays(random.nextInt(150));
            safeAnchor = anchor.minusDays(random.nextInt(4));
            facts.add(new Received(anchor, safeAnchor));
            if (random.nextInt(3) == 0) {
                correct();
            }
            workTogether();
            for (int party = random.nextInt(4); party > 0; party--) {
                consult(party);
            }
            if (random.nextInt(3) == 0) {
                extend();
            }
            if (random.nextInt(12) == 0) {
                postponed = anchor.plusDays(random.nextInt(200));
                facts.add(new Postponed(postponed));
            }
            if (random.nextInt(3) == 0 && !asOf.isBefore(anchor)) {
                charge();
            }
            if (random.nextInt(4) == 0) { // after the end nothing moves any more
                facts.add(new Concluded(asOf));
                facts.add(new ConsultationSent(9, anchor));
                facts.add(new ConsultationAnswered(9, asOf.plusDays(30)));
            }
        }

        /** What happened before the corrected request came in leaves no trace in the safe date. */
        void correct() {
            LocalDate old = anchor;
            facts.add(new ConsultationSent(7, old));
            facts.add(new Postponed(old, old.plusDays(3)));
            if (random.nextBoolean()) {
                told = old;
                extension = 20;
                facts.add(new Extended(old, old, 20));
            }
            facts.add(new CorrectionAsked(old.plusDays(random.nextInt(12))));
            anchor = old.plusDays(12 + random.nextInt(20));
            safeAnchor = anchor;
            facts.add(new Corrected(anchor));
            facts.add(new ConsultationAnswered(7, anchor.plusDays(9)));
            formal.exclude(old.plusDays(1), anchor.plusDays(9));
        }

        /** Help and conferrals within the agency are told to the clock, and to the naive count nothing: they move no date. */
        void workTogether() {
            for (int reference = random.nextInt(4); reference > 0; reference--) {
                TimeLimit limit = OWN.get(random.nextInt(OWN.size()));
                LocalDate asked = anchor.plusDays(random.nextInt(25));
                facts.add(new BesideBegun(limit, reference, "甲科", asked, 1 + random.nextInt(20)));
                if (random.nextBoolean()) {
                    facts.add(new BesideEnded(limit, reference, asked.plusDays(random.nextInt(40))));
                }
            }
        }

        void consult(int party) {
            LocalDate sent = anchor.plusDays(random.nextInt(25));
            LocalDate ended = sent.plusDays(random.nextInt(50));
            boolean open = random.nextInt(4) == 0;
            LocalDate formalEnd = open ? asOf : ended;
            LocalDate safeEnd = formalEnd;
            Party asked = Party.values()[random.nextInt(Party.values().length)];
            boolean hasPeriod = asked == Party.THIRD_PARTY || asked == Party.JOINT_AGENCY;
            facts.add(new ConsultationSent(party, asked, null, sent));
            LocalDate had = null;
            if (random.nextBoolean()) {
                LocalDate delivered = sent.plusDays(random.nextInt(5));
                facts.add(new ConsultationDelivered(party, delivered));
                had = delivered;
                if (hasPeriod) {
                    LocalDate silent = new NaiveClock().count(delivered, 15);
                    safeEnd = silent.isBefore(safeEnd) ? silent : safeEnd;
                    formalEnd = open ? safeEnd : formalEnd;
                }
            }
            if (!open) {
                facts.add(new ConsultationAnswered(party, ended));
            }
            if (asked == Party.SECRECY_AGENCY && !choices.secrecyStops()) {
                return; // it takes time as anything else does
            }
            consulting |= open;
            formal.exclude(sent.plusDays(1), formalEnd);
            if (hasPeriod) {
                safe.exclude(sent.plusDays(1), safeEnd.minusDays(1));
            } else if (had != null) {
                safe.exclude(had.plusDays(1), safeEnd.minusDays(1));
            }
        }

        /** A notice sent within the period stops it until all is paid; then it begins anew or goes on. */
        void charge() {
            LocalDate sent = anchor.plusDays(random.nextInt(45));
            sent = sent.isAfter(asOf) ? asOf : sent;
            LocalDate got = sent.plusDays(random.nextInt(4));
            facts.add(new FeeAsked(got, sent));
            boolean inTime = !sent.isAfter(due(formal, anchor));
            boolean safelyInTime = !sent.isAfter(due(safe, safeAnchor));
            if (random.nextInt(3) == 0) {
                awaitsPayment = inTime;
                return;
            }
            LocalDate paid = got.plusDays(random.nextInt(40));
            facts.add(new FeePaid(paid));
            if (inTime && !choices.feeRestarts()) {
                formal.exclude(got.plusDays(1), paid);
            }
            if (safelyInTime && !choices.feeRestarts()) {
                safe.exclude(got.plusDays(1), paid.minusDays(1));
            }
            anchor = inTime && choices.feeRestarts() && paid.isAfter(anchor) ? paid : anchor;
            safeAnchor = safelyInTime && choices.feeRestarts() && paid.isAfter(safeAnchor) ? paid : safeAnchor;
        }

        void extend() {
            if (told != null) {
                facts.add(new Extended(anchor, anchor, 20)); // the law knows no second one
                return;
            }
            extension = 1 + random.nextInt(20);
            told = random.nextInt(5) == 0 ? null : anchor.plusDays(random.nextInt(45));
            facts.add(new Extended(anchor, told, extension));
        }

        LocalDate due(NaiveClock naive, LocalDate anchor) {
            if (postponed != null) {
                return postponed;
            }
            LocalDate first = naive.count(anchor, 20);
            boolean ofOldPeriod = naive == safe && told != null && told.isBefore(anchor);
            return told == null || ofOldPeriod || told.isAfter(first) ? first : naive.count(anchor, 20 + extension);
        }
    }

    @Test
    void agreesWithANaiveCount() {
        int extended = 0;
        int consulting = 0;
        int twoReadings = 0;
        int waiting = 0;
        for (long seed = 1; seed <= 1_000; seed++) {
            Life life = new Life(seed);
            Deadline deadline = life.clock.deadline(life.facts, life.asOf);
            if (life.awaitsPayment) {
                assertThat(deadline.state()).as("seed %s state", seed).isEqualTo(Deadline.State.AWAITING_PAYMENT);
                assertThat(deadline.safe()).as("seed %s open", seed).isNull();
                assertThat(life.clock.explain(life.facts, life.asOf, Reading.SAFE))
                        .isEmpty();
                waiting++;
                continue;
            }
            assertThat(deadline.formal()).as("seed %s formal", seed).isEqualTo(life.due(life.formal, life.anchor));
            assertThat(deadline.safe())
                    .as("seed %s safe", seed)
                    .isEqualTo(life.due(life.safe, life.safeAnchor))
                    .isBeforeOrEqualTo(deadline.formal());
            assertThat(deadline.anchor()).as("seed %s anchor", seed).isEqualTo(life.anchor);
            assertThat(deadline.state())
                    .as("seed %s state", seed)
                    .isEqualTo(
                            life.consulting && life.postponed == null
                                    ? Deadline.State.CONSULTING
                                    : Deadline.State.RUNNING);
            explainsItself(seed, life, deadline);
            extended += life.told != null ? 1 : 0;
            consulting += life.consulting ? 1 : 0;
            twoReadings += deadline.formal().equals(deadline.safe()) ? 0 : 1;
        }
        assertThat(List.of(extended, consulting, twoReadings, 3 * waiting))
                .allMatch(seen -> seen > 100); // the histories are not tame
    }

    /** The steps, counted with no help from the clock, give the same date. */
    private void explainsItself(long seed, Life life, Deadline deadline) {
        for (Reading reading : Reading.values()) {
            DayCount count = life.clock.explain(life.facts, life.asOf, reading).orElseThrow();
            assertThat(count.result())
                    .as("seed %s %s", seed, reading)
                    .isEqualTo(reading == Reading.SAFE ? deadline.safe() : deadline.formal());
            LocalDate date = count.anchor();
            int counted = 0;
            for (DayCount.Step step : count.steps()) {
                date = date.plusDays(1);
                assertThat(step.day().date())
                        .as("seed %s: no day is left out", seed)
                        .isEqualTo(date);
                assertThat(step.day().isWorkingDay())
                        .as("seed %s %s", seed, date)
                        .isEqualTo(NaiveClock.works(date));
                counted += step.effect() == DayCount.Effect.COUNTED ? 1 : 0;
                assertThat(step.number()).isEqualTo(step.effect() == DayCount.Effect.COUNTED ? counted : 0);
            }
            assertThat(counted).as("seed %s", seed).isEqualTo(count.workingDays());
            assertThat(life.postponed != null || date.equals(count.result()))
                    .as("seed %s", seed)
                    .isTrue();
            assertThat(count.skippedWeekendDays() + count.skippedHolidays() + count.excludedWorkingDays() + counted)
                    .as("seed %s", seed)
                    .isEqualTo(count.steps().size());
        }
    }
}
