package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.CountedLives.Life;
import disclosuredesk.testing.CountedLives.Standing;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Requests lived through by the real acts over three years, each change also written down by the test itself: the history
 * the acts keep gives the table of any day, and at this moment the same as the rows.
 */
abstract class LivedYearsStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private AnnualTable table;

    private World world;
    private final Random random = new Random(7);
    private final Map<RequestId, Life> lives = new LinkedHashMap<>();
    private final Map<RequestId, LocalDate> correctionsDue = new LinkedHashMap<>();

    /** How many requests. */
    abstract int requests();

    @Test
    void theHistoryKeptByTheActsGivesTheTableOfAnyDay() {
        world = new World(beans);
        LocalDate day = LocalDate.of(2023, 11, 1);
        List<LocalDateTime> moments = new ArrayList<>();
        for (int i = 0; i < requests(); i++) {
            day = day.plusDays(random.nextInt(2 * 790 / requests() + 1));
            world.today(day);
            world.timers.endDuePeriods();
            abandoned(day);
            RequestId id = begin(day);
            if (random.nextInt(8) == 0) {
                reclassify(random.nextBoolean() ? id : any());
            }
            moments.add(LocalDateTime.now(world.clock));
        }
        for (LocalDateTime moment : List.of(
                moments.get(moments.size() / 3), moments.get(moments.size() / 2), moments.get(moments.size() - 1))) {
            for (int year = 2023; year <= 2026; year++) {
                equal(year, moment, table.derive(world.agency, year, ReportFormat.FORMAT_2021, moment));
            }
        }
        LocalDateTime now = LocalDateTime.now(world.clock);
        for (int year = 2023; year <= 2026; year++) {
            equal(year, now, table.derive(world.agency, year, ReportFormat.FORMAT_2021));
        }
    }

    private void equal(int year, LocalDateTime moment, Table3 derived) {
        NaiveTable naive = new NaiveTable(List.copyOf(lives.values()), moment, year);
        for (Table3Row row : ReportFormat.FORMAT_2021.rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                assertThat(derived.number(row, column))
                        .as("%d at %s: %s %s", year, moment, row, Table3.COLUMNS.get(column))
                        .isEqualTo(naive.number(row, column));
            }
        }
    }

    private RequestId begin(LocalDate day) {
        return switch (random.nextInt(6)) {
            case 0 -> {
                RequestId id = noted(world.delivered(Ground.PROVIDED), day, ApplicantKind.NATURAL_PERSON);
                closed(id, day, Outcome.R1);
                yield id;
            }
            case 1 -> {
                RequestId id = noted(world.registered(), day, ApplicantKind.NATURAL_PERSON);
                world.askForCorrection(id, 0, CorrectionNotice.sent(day, "名称", day.plusDays(10)), world.clerk);
                correctionsDue.put(id, day.plusDays(10));
                yield id;
            }
            case 2, 3 -> {
                LocalDate received = day.minusDays(random.nextInt(6));
                ApplicantKind kind = ApplicantKind.values()[random.nextInt(6)];
                RequestId id = noted(world.registered(received, kind), received, kind);
                LocalDate withdrawn =
                        received.plusDays(random.nextInt((int) (day.toEpochDay() - received.toEpochDay()) + 1));
                world.withdrawing.withdraw(id, world.version(id), withdrawn, "书面撤回", world.clerk);
                closed(id, withdrawn, Outcome.R6_3);
                yield id;
            }
            case 4 -> {
                RequestId id = noted(world.registered(), day, ApplicantKind.NATURAL_PERSON);
                LocalDate right = day.minusDays(1 + random.nextInt(9));
                world.amending.amend(id, world.version(id), registration(id), right, "收件章", world.head);
                note(id, new Standing(now(), ApplicantKind.NATURAL_PERSON, right, null, null));
                yield id;
            }
            default -> {
                RequestId id = noted(world.registered(), day, ApplicantKind.NATURAL_PERSON);
                if (random.nextInt(3) == 0) {
                    world.today(day.plusDays(
                            random.nextInt(2))); // voided at once or the next day, now and then in the next year
                    world.voided(id);
                    note(id, last(id).voided(now()));
                }
                yield id;
            }
        };
    }

    private long registration(RequestId id) {
        return world.audit.of(id).get(0).seq();
    }

    /** The process ended what was not corrected in time; now and then it had been corrected after all. */
    private void abandoned(LocalDate day) {
        for (RequestId id : List.copyOf(correctionsDue.keySet())) {
            LocalDate due = correctionsDue.get(id);
            if (day.isAfter(due)) {
                correctionsDue.remove(id);
                closed(id, due, Outcome.R6_1);
                if (random.nextInt(3) == 0) {
                    world.reopening.correctedInTime(id, world.version(id), due, "名称如下", "迟登记", world.head);
                    Standing last = last(id);
                    note(id, new Standing(now(), last.kind(), last.receivedOn(), null, null));
                }
            }
        }
    }

    private RequestId any() {
        return List.copyOf(lives.keySet()).get(random.nextInt(lives.size()));
    }

    private void reclassify(RequestId id) {
        Standing last = last(id);
        if (last.voided()) {
            return;
        }
        ApplicantKind kind = ApplicantKind.values()[(last.kind().ordinal() + 1 + random.nextInt(5)) % 6];
        world.amended(id, RegistrationField.APPLICANT_KIND, kind.name());
        note(id, new Standing(now(), kind, last.receivedOn(), last.closedOn(), last.outcome()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(world.clock);
    }

    private Standing last(RequestId id) {
        List<Standing> standings = lives.get(id).standings();
        return standings.get(standings.size() - 1);
    }

    private RequestId noted(RequestId id, LocalDate received, ApplicantKind kind) {
        lives.put(id, new Life(id.value(), world.agency, new ArrayList<>()));
        note(id, new Standing(now(), kind, received, null, null));
        return id;
    }

    private void closed(RequestId id, LocalDate on, Outcome outcome) {
        Standing last = last(id);
        note(id, new Standing(now(), last.kind(), last.receivedOn(), on, outcome));
    }

    private void note(RequestId id, Standing standing) {
        lives.get(id).standings().add(standing);
    }
}
