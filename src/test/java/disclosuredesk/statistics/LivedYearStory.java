package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Setting;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.SecrecyReview;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.rectification.RectificationDemand;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.remedies.Complaint;
import disclosuredesk.remedies.ComplaintChannel;
import disclosuredesk.remedies.ComplaintId;
import disclosuredesk.remedies.ComplaintSide;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.HandlingComplaints;
import disclosuredesk.remedies.KeepingOrders;
import disclosuredesk.remedies.OrderPeriod;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyOrder;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.CountedLives.Life;
import disclosuredesk.testing.CountedLives.Standing;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two years lived through the real acts by chance, with what can happen beside the main way: parts, help, conferrals, other organs asked, the
 * look for secrecy, fees waited for, what is no government information counted as the agency chose, and after the answer suits with orders,
 * complaints and rectifications. The table equals the naive recount of what was done: nothing beside the way is counted, and nothing lost by it.
 */
abstract class LivedYearStory {

    private static final LocalDateTime END = LocalDateTime.of(2030, 1, 1, 0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 9);
    private static final List<Ground> GROUNDS =
            List.of(Ground.PROVIDED, Ground.NOT_INFORMATION, Ground.INTERNAL_AFFAIRS, Ground.PROCESS_INFORMATION);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private AnnualTable table;

    @Autowired
    private RemedyTable remedyTable;

    private World world;
    private Random random;
    private boolean countedAsNotHeld;
    private int suitsLost;
    private final Map<String, Integer> happened = new TreeMap<>();

    /** How many requests the build leads through; {@code -Dlives=2000} more, {@code -Dfirst-seed=2} others. */
    abstract int lives();

    @BeforeEach
    void organ() {
        world = new World(beans);
        random = new Random(Integer.getInteger("first-seed", 1));
        happened.clear();
        suitsLost = 0;
        countedAsNotHeld = false;
    }

    @Test
    void everyCellEqualsTheNaiveRecountOfWhatWasDone() {
        List<Life> lives = new ArrayList<>();
        int all = Integer.getInteger("lives", lives());
        for (int i = 0; i < all; i++) {
            lives.add(live());
        }
        for (int year = 2025; year <= 2027; year++) {
            NaiveTable naive = new NaiveTable(lives, END, year);
            Table3 derived = table.derive(world.agency, year, ReportFormat.FORMAT_2021);
            for (Table3Row row : derived.format().rows()) {
                for (int column = 0; column <= Table3.TOTAL; column++) {
                    assertThat(derived.number(row, column))
                            .as("%s %s %s", year, row, Table3.COLUMNS.get(column))
                            .isEqualTo(naive.number(row, column));
                }
            }
        }
        assertThat(happened.keySet())
                .as("everything has happened")
                .contains(
                        "part answered",
                        "part open",
                        "help answered",
                        "help open",
                        "conferral followed",
                        "conferral open",
                        "OTHER_AGENCY",
                        "SECRECY_AGENCY",
                        "fee paid",
                        "fee not paid",
                        "R6_3 NOT_INFORMATION",
                        "R4_1 NOT_INFORMATION",
                        "withdrawn",
                        "order",
                        "complaint",
                        "rectification");
        assertThat(suitsLost()).isEqualTo(suitsLost);
    }

    /** Every suit was brought directly and lost at once; what it ordered, complaints and rectifications are in no cell. */
    private int suitsLost() {
        int lost = 0;
        for (int year = 2025; year <= 2027; year++) {
            Table4 counted = remedyTable.derive(world.agency, year);
            for (Table4Row row : Table4Row.values()) {
                assertThat(counted.sum(row))
                        .as("%s %s", year, row)
                        .isEqualTo(counted.number(row, Table4.CORRECTED))
                        .isEqualTo(row == Table4Row.DIRECT_SUIT ? counted.sum(row) : 0);
                lost += counted.sum(row);
            }
        }
        return lost;
    }

    private void note(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private void days(int most) {
        world.today(Calendars.shipped().nextWorkingDayOnOrAfter(world.today().plusDays(1 + random.nextInt(most))));
        world.timers.endDuePeriods();
    }

    private Life live() {
        if (once(6)) {
            countedAsNotHeld = !countedAsNotHeld;
            beans.getBean(ChangingSettings.class)
                    .change(Map.of(Setting.NOT_INFORMATION_ROW, countedAsNotHeld ? 1 : 0), world.administrator);
        }
        LocalDate received = Calendars.shipped().nextWorkingDayOnOrAfter(FIRST_DAY.plusDays(random.nextInt(150)));
        world.today(received);
        ApplicantKind kind = ApplicantKind.values()[random.nextInt(ApplicantKind.values().length)];
        RequestId id = world.registered(received, kind);
        Outcome outcome = goOn(id);
        LocalDate closed = world.requests.get(id, world.clerk).closedOn();
        List<Standing> standings = new ArrayList<>();
        standings.add(new Standing(received.atTime(9, 0), kind, received, null, null));
        assertThat(closed != null).as("what was done closes it").isEqualTo(outcome != null);
        if (closed != null) {
            standings.add(new Standing(closed.atTime(18, 0), kind, received, closed, outcome));
        }
        return new Life(id.value(), world.agency, standings);
    }

    /** @return what the case has come to; null if it was left open */
    private @Nullable Outcome goOn(RequestId id) {
        world.examining.accept(id, world.version(id), null, world.clerk);
        world.assigning.assign(id, world.version(id), world.department, null, world.clerk);
        beside(id);
        if (once(5)) {
            world.askForFee(
                    id,
                    world.version(id),
                    new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                    world.clerk);
            days(6);
            if (once(2)) {
                world.today(world.today().plusDays(60));
                world.timers.endDuePeriods();
                note("fee not paid");
                return Outcome.R6_2;
            }
            world.charging.settle(id, world.version(id), world.today(), "收据1号", world.clerk);
            note("fee paid");
        }
        if (once(8)) {
            return null;
        }
        Ground ground = GROUNDS.get(random.nextInt(GROUNDS.size()));
        boolean ask = once(3);
        world.parts.of(id).stream()
                .filter(part -> part.of().isOpen())
                .forEach(part -> world.givingParts.takeBack(part.of().id(), "不再等待", world.clerk));
        world.proposing.propose(id, world.version(id), world.search(), ground, "意见", ask, world.handler);
        days(4);
        if (ask) {
            Consultation.Kind kind = once(2) ? Consultation.Kind.OTHER_AGENCY : Consultation.Kind.SECRECY_AGENCY;
            note(kind.name());
            askedOrgan(id, kind);
        }
        if (once(8)) {
            world.withdrawing.withdraw(id, world.version(id), world.today(), "来函撤回", world.clerk);
            note("withdrawn");
            return Outcome.R6_3;
        }
        return answered(id, ground);
    }

    /** What others were asked while the department searches; some of it is left open until the case ends. */
    private void beside(RequestId id) {
        if (once(3)) {
            long part = world.partGiven(id, world.otherDepartment);
            if (once(2)) {
                world.answeringParts.answer(part, world.search(), Ground.PROVIDED, "可以公开", world.handlerElsewhere);
                note("part answered");
            } else {
                note("part open");
            }
        }
        if (once(3)) {
            long help = world.helpAskedOutside(id);
            days(3);
            if (once(2)) {
                world.answeringAssistance.answer(help, world.today(), "查得一份", List.of(), world.clerk);
                note("help answered");
            } else {
                note("help open");
            }
        }
        if (once(3)) {
            if (once(2)) {
                world.conferring.weigh(id, world.concluded(id), Conferral.Weighing.FOLLOWED, "", world.clerk);
                note("conferral followed");
            } else {
                world.conferred(id);
                note("conferral open");
            }
        }
    }

    private void askedOrgan(RequestId id, Consultation.Kind kind) {
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(kind, "示例省水利厅", null, "批复原件", world.today(), null)),
                world.clerk);
        long asked = world.consultations.of(id).get(0).id();
        days(5);
        world.consulting.recordOpinion(
                id,
                world.version(id),
                new Answer(asked, null, world.today(), Consultation.Opinion.AGREES, "无异议"),
                world.clerk);
    }

    private @Nullable Outcome answered(RequestId id, Ground ground) {
        Outcome outcome = ground == Ground.NOT_INFORMATION && countedAsNotHeld ? Outcome.R4_1 : ground.outcome();
        world.conferrals.of(id).stream()
                .filter(conferral -> conferral.concludedOn() == null)
                .forEach(conferral -> world.conferring.callOff(id, conferral.id(), "不再需要", world.clerk));
        world.draft(id, ground);
        days(3);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                new SecrecyReview("保密员", world.today(), SecrecyReview.Result.DISCLOSABLE, ""),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        if (once(10)) {
            return null;
        }
        days(3);
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        note(outcome + " " + ground);
        after(id);
        return outcome;
    }

    private void after(RequestId id) {
        LocalDate today = world.today();
        if (once(4)) {
            RemedyId suit = RemedyId.random();
            beans.getBean(RecordingRemedies.class)
                    .file(suit, Filing.suit(id, "", "王", "示例区人民法院", "", today, today), world.clerk);
            beans.getBean(DecidingRemedies.class).decide(suit, 0, RemedyResult.ANNULLED, today, "", world.clerk);
            beans.getBean(KeepingOrders.class)
                    .receive(
                            suit,
                            1,
                            RemedyOrder.received(today, "重新答复", OrderPeriod.WORKING_DAYS, 15, today, null),
                            world.clerk);
            suitsLost++;
            note("order");
        }
        if (once(4)) {
            beans.getBean(HandlingComplaints.class)
                    .register(
                            ComplaintId.random(),
                            new Complaint.Entry(
                                    id,
                                    ComplaintSide.RESPONDENT,
                                    "",
                                    "王",
                                    "没有说明理由",
                                    ComplaintChannel.LETTER,
                                    today,
                                    "甲",
                                    null,
                                    ""),
                            world.clerk);
            note("complaint");
        }
        if (once(4)) {
            beans.getBean(RegisteringRectifications.class)
                    .register(
                            RectificationId.random(),
                            new RectificationDemand(
                                    id,
                                    today,
                                    world.requests.get(id, world.clerk).applicant(),
                                    "房屋登记簿",
                                    "面积有误",
                                    "90平方米",
                                    ""),
                            world.clerk);
            note("rectification");
        }
    }
}
