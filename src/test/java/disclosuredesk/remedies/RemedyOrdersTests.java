package disclosuredesk.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.clock.Duties;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import disclosuredesk.testing.WorldStory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What comes after a review or suit was decided: every day of it stands on board, worklist and reminders until it is done. */
class RemedyOrdersTests implements BringsForms {

    private static final byte[] PROOF = "送达回证：2026年3月20日签收。".getBytes(StandardCharsets.UTF_8);

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        Map<String, Function<ApplicationContext, Form>> forms = new TreeMap<>();
        forms.put("OrderController.receive", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/remedies/" + decidedSuit(w, beans) + "/order",
                    "servedOn",
                    "2026-03-02",
                    "ordered",
                    "责令重新答复",
                    "orderPeriod",
                    "WORKING_DAYS",
                    "days",
                    "15",
                    "fromOn",
                    "2026-03-02");
        });
        forms.put("OrderController.waive", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/remedies/" + received(w, beans) + "/appeal-waiver",
                    "waivedOn",
                    "2026-03-02",
                    "reason",
                    "会议研究决定");
        });
        forms.put("OrderController.perform", beans -> {
            World w = new World(beans);
            String page = "/remedies/" + received(w, beans) + "/performance";
            return new Form(
                    w.clerk,
                    page,
                    page,
                    Map.of("performedOn", "2026-03-02", "performedBy", "城建科", "how", "重新答复并送达"),
                    "file",
                    PROOF,
                    "回证.txt");
        });
        forms.put("OrderController.takeBack", beans -> {
            World w = new World(beans);
            return Form.at(w.head, "/remedies/" + received(w, beans) + "/order-back", "reason", "日期有误");
        });
        return forms;
    }

    private static RemedyId decidedSuit(World w, ApplicationContext beans) {
        RemedyId id = RemedyId.random();
        Filing suit = Filing.suit(
                w.archived(Ground.PROVIDED), "", "王小明", "示例区人民法院", "(2026)示行初1号", World.MONDAY, World.MONDAY);
        beans.getBean(RecordingRemedies.class).file(id, suit, w.clerk);
        beans.getBean(DecidingRemedies.class).decide(id, 0, RemedyResult.ANNULLED, World.MONDAY, "", w.clerk);
        return id;
    }

    private static RemedyId received(World w, ApplicationContext beans) {
        RemedyId id = decidedSuit(w, beans);
        beans.getBean(KeepingOrders.class)
                .receive(
                        id,
                        1,
                        RemedyOrder.received(World.MONDAY, "责令重新答复", OrderPeriod.WORKING_DAYS, 15, World.MONDAY, null),
                        w.clerk);
        return id;
    }

    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc(addFilters = false)
    @ActiveProfiles("test")
    class OnH2 extends Story {}

    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc(addFilters = false)
    @ActiveProfiles("test")
    @Import(MySqlTestDatabase.class)
    @Tag("whole")
    class OnMySql extends Story {}

    abstract static class Story extends WorldStory {

        private static final LocalDate MONDAY = World.MONDAY;

        @Autowired
        private RecordingRemedies recording;

        @Autowired
        private DecidingRemedies deciding;

        @Autowired
        private KeepingOrders keeping;

        @Autowired
        private Remedies remedies;

        @Autowired
        private RemedyOrders orders;

        @Autowired
        private RemedyHistory history;

        @Autowired
        private Duties duties;

        private Pages pages;

        @BeforeEach
        void agency() {
            pages = new Pages(beans);
        }

        private RemedyId filed(Filing filing) {
            RemedyId id = RemedyId.random();
            recording.file(id, filing, world.clerk);
            return id;
        }

        private RemedyId suit(RequestId request) {
            return filed(Filing.suit(request, "", "王小明", "示例区人民法院", "(2026)示行初12号", MONDAY, MONDAY));
        }

        private RemedyId review(RequestId request) {
            return filed(Filing.review(request, "", "王小明", "示例市人民政府", "示政复〔2026〕7号", MONDAY, MONDAY));
        }

        private int version(RemedyId id) {
            return remedies.get(id, world.head).version();
        }

        private List<String> due() {
            return duties.lines(world.clerk).stream()
                    .map(line -> line.duty().kind() + " " + line.duty().due() + " " + line.light())
                    .toList();
        }

        private void receive(RemedyId id, OrderPeriod period, Integer days, LocalDate from, LocalDate until) {
            String ordered = period == OrderPeriod.NONE ? "" : "责令重新答复";
            keeping.receive(
                    id,
                    version(id),
                    RemedyOrder.received(world.today(), ordered, period, days, from, until),
                    world.clerk);
        }

        private InspectedFile proof() {
            return InspectedFile.of("回证.txt", PROOF);
        }

        @Test
        void aSuitNineDaysLateStandsOnBoardWorklistAndRemindersUntilItIsAnswered() {
            RemedyId id = suit(world.archived(Ground.PROVIDED));
            assertThat(due()).containsExactly("ANSWER_SUIT 2026-03-17 GREEN");
            world.today(LocalDate.parse("2026-03-13"));
            reminding.remind();
            assertThat(reminded(world.clerk)).containsExactly("ANSWER_SUIT NEAR 2026-03-17");
            world.today(LocalDate.parse("2026-03-26"));
            assertThat(due()).containsExactly("ANSWER_SUIT 2026-03-17 RED");
            assertThat(reminding.remind()).isPositive();
            assertThat(reminding.remind()).as("once").isZero();
            assertThat(reminded(world.clerk))
                    .containsExactly("ANSWER_SUIT NEAR 2026-03-17", "ANSWER_SUIT OVERDUE 2026-03-17");
            assertThat(reminded(world.head))
                    .containsExactly("ANSWER_SUIT NEAR 2026-03-17", "ANSWER_SUIT OVERDUE 2026-03-17");
            assertThat(reminded(world.handler)).isEmpty();
            for (String page : List.of("/", "/board", "/duties", "/reminders")) {
                assertThat(pages.get(page, world.head).text()).as(page).contains("诉讼答辩", "已超期7个工作日");
            }
            recording.answer(id, version(id), world.today(), world.clerk);
            assertThat(due()).isEmpty();
            assertThat(reminded(world.clerk)).isEmpty();
            assertThat(pages.get("/board", world.head).text()).doesNotContain("诉讼答辩");
        }

        @Test
        void whatAJudgmentOrdersIsKeptInTimeAndProved() {
            RequestId request = world.archived(Ground.PROCESS_INFORMATION);
            RemedyId id = suit(request);
            deciding.decide(id, version(id), RemedyResult.ANNULLED, MONDAY, "", world.clerk);
            assertThat(due()).as("nothing was received yet").isEmpty();
            receive(id, OrderPeriod.WORKING_DAYS, 15, MONDAY, null);
            assertThat(due()).containsExactly("APPEAL 2026-03-17 GREEN", "PERFORM_ORDER 2026-03-23 GREEN");
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.order.receivedAlready",
                    () -> receive(id, OrderPeriod.NONE, null, null, null));
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.order.rests",
                    () -> deciding.replaceResult(id, version(id), null, null, "", "误登", world.clerk));
            keeping.waiveAppeal(id, version(id), MONDAY, "会议研究决定", world.clerk);
            assertThat(due()).containsExactly("PERFORM_ORDER 2026-03-23 GREEN");
            world.today(LocalDate.parse("2026-03-24"));
            assertThat(due()).containsExactly("PERFORM_ORDER 2026-03-23 RED");
            keeping.perform(id, version(id), world.today(), "城建科", "重新答复并送达", proof(), world.clerk);
            assertThat(due()).isEmpty();
            assertThat(orders.proof(id, 1).orElseThrow().content()).isEqualTo(PROOF);
            assertThat(world.ledger(request))
                    .endsWith("RemedyDecided", "RemedyOrderReceived", "AppealWaived", "RemedyOrderPerformed");
            assertThat(history.of(remedies.get(id, world.clerk)).stream()
                            .map(RemedyHistory.Line::text)
                            .limit(3))
                    .containsExactly(
                            "行政诉讼一审：责令的内容由城建科履行：重新答复并送达。证明：回证.txt",
                            "行政诉讼一审：决定不上诉。理由：会议研究决定",
                            "行政诉讼一审的决定、裁判送达。责令内容：责令重新答复。履行期限（按工作日计算）2026-03-23");
            assertThat(pages.get("/remedies/" + id, world.head).text()).contains("回证.txt", "城建科", "会议研究决定");
            assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        }

        @Test
        void theHeadTakesBackTheLatestOfItAndTheDaysComeBack() {
            RemedyId id = suit(world.archived(Ground.PROVIDED));
            deciding.decide(id, version(id), RemedyResult.ORDERED_TO_ACT, MONDAY, "", world.clerk);
            receive(id, OrderPeriod.UNTIL_DAY, null, null, LocalDate.parse("2026-04-30"));
            keeping.waiveAppeal(id, version(id), MONDAY, "会议研究决定", world.clerk);
            keeping.perform(id, version(id), MONDAY, "城建科", "重新答复", proof(), world.clerk);
            refused(
                    Refused.Kind.FORBIDDEN,
                    "remedies.headOnly",
                    () -> keeping.takeBack(id, version(id), "误登", world.clerk));
            keeping.takeBack(id, version(id), "误登", world.head);
            assertThat(due()).containsExactly("PERFORM_ORDER 2026-04-30 GREEN");
            keeping.takeBack(id, version(id), "误登", world.head);
            assertThat(due()).containsExactly("APPEAL 2026-03-17 GREEN", "PERFORM_ORDER 2026-04-30 GREEN");
            keeping.takeBack(id, version(id), "误登", world.head);
            assertThat(due()).isEmpty();
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.order.notReceived",
                    () -> keeping.takeBack(id, version(id), "误登", world.head));
        }

        @Test
        void theOtherSidesPeriodsAreKnownAndEndByThemselves() {
            RequestId request = world.archived(Ground.PROVIDED);
            RemedyId id = review(request);
            deciding.decide(id, version(id), RemedyResult.CONFIRMED, MONDAY, "", world.clerk);
            receive(id, OrderPeriod.NONE, null, null, null);
            assertThat(due()).containsExactly("SUIT_AFTER_REVIEW 2026-03-17 GREEN");
            assertThat(duties.pressing(world.clerk)).isEmpty();
            world.today(LocalDate.parse("2026-03-17"));
            assertThat(duties.pressing(world.clerk)).as("nothing of ours").isEmpty();
            world.today(LocalDate.parse("2026-03-18"));
            assertThat(due()).isEmpty();
        }

        @Test
        void aSuitThatWasBroughtEndsTheWaitForIt() {
            RequestId request = world.archived(Ground.PROVIDED);
            RemedyId id = review(request);
            deciding.decide(id, version(id), RemedyResult.CONFIRMED, MONDAY, "", world.clerk);
            receive(id, OrderPeriod.NONE, null, null, null);
            Filing suit = Filing.suit(request, "", "王小明", "示例区人民法院", "", MONDAY, null);
            filed(suit.after(id, false, Standing.ORIGINAL_ORGAN));
            assertThat(due()).isEmpty();
        }

        @Test
        void anAppealSuspendsWhatTheFirstJudgmentOrdered() {
            RemedyId id = suit(world.archived(Ground.PROVIDED));
            deciding.decide(id, version(id), RemedyResult.ANNULLED, MONDAY, "", world.clerk);
            receive(id, OrderPeriod.CALENDAR_DAYS, 30, MONDAY, null);
            assertThat(due()).contains("PERFORM_ORDER 2026-04-01 GREEN");
            deciding.carryOn(id, version(id), Stage.SECOND, "示例市中级人民法院", "", MONDAY, world.clerk);
            assertThat(due()).isEmpty();
            deciding.decide(id, version(id), RemedyResult.ANNULLED, MONDAY, "", world.clerk);
            receive(id, OrderPeriod.CALENDAR_DAYS, 30, MONDAY, null);
            assertThat(due())
                    .as("no appeal against a second judgment")
                    .containsExactly("PERFORM_ORDER 2026-04-01 GREEN");
        }

        @Test
        void whatCannotBeIsRefused() {
            RemedyId id = suit(world.archived(Ground.PROVIDED));
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.notDecided",
                    () -> receive(id, OrderPeriod.NONE, null, null, null));
            deciding.decide(id, version(id), RemedyResult.SUIT_CLAIM_DISMISSED, MONDAY, "", world.clerk);
            refused(
                    Refused.Kind.INVALID,
                    "remedies.order.daysMissing",
                    () -> receive(id, OrderPeriod.WORKING_DAYS, 0, MONDAY, null));
            refused(
                    Refused.Kind.INVALID,
                    "remedies.order.fromMissing",
                    () -> receive(id, OrderPeriod.CALENDAR_DAYS, 5, null, null));
            refused(
                    Refused.Kind.INVALID,
                    "remedies.order.untilMissing",
                    () -> receive(id, OrderPeriod.UNTIL_DAY, null, null, MONDAY.minusDays(1)));
            receive(id, OrderPeriod.NONE, null, null, null);
            assertThat(due()).containsExactly("OTHER_APPEAL 2026-03-17 GREEN");
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.order.noAppeal",
                    () -> keeping.waiveAppeal(id, version(id), MONDAY, "不上诉", world.clerk));
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.order.nothingToPerform",
                    () -> keeping.perform(id, version(id), MONDAY, "科", "办", proof(), world.clerk));
            refused(
                    Refused.Kind.FORBIDDEN,
                    "remedies.recordersOnly",
                    () -> keeping.perform(id, version(id), MONDAY, "科", "办", proof(), world.handler));
        }
    }
}
