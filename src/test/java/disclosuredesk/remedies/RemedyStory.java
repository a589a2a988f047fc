package disclosuredesk.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.remedies.RemedyFilter.State;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reviews and suits as they happen to an agency, through the acts that record them. */
abstract class RemedyStory {

    private static final LocalDate MONDAY = World.MONDAY;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RecordingRemedies recording;

    @Autowired
    private DecidingRemedies deciding;

    @Autowired
    private Remedies remedies;

    @Autowired
    private RemedyHistory history;

    @Autowired
    private AnswerPeriods periods;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private RemedyId filed(Filing filing) {
        RemedyId id = RemedyId.random();
        recording.file(id, filing, world.clerk);
        return id;
    }

    private RemedyId review(RequestId request) {
        return filed(Filing.review(request, "", "王小明", "示例市人民政府", "示政复〔2026〕7号", MONDAY, MONDAY));
    }

    private RemedyId suit(RequestId request) {
        return filed(Filing.suit(request, "", "王小明", "示例区人民法院", "(2026)示01行初12号", MONDAY, MONDAY));
    }

    private int version(RemedyId id) {
        return remedies.get(id, world.head).version();
    }

    private Remedy seen(RemedyId id) {
        return remedies.get(id, world.clerk);
    }

    private static void refused(Refused.Kind kind, String key, ThrowingCallable act) {
        Refused refusal = catchThrowableOfType(Refused.class, act);
        assertThat(refusal).as(key).isNotNull();
        assertThat(refusal.messageKey()).isEqualTo(key);
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    private List<String> told(RemedyId id) {
        return history.of(seen(id)).stream().map(RemedyHistory.Line::text).toList();
    }

    @Test
    void aReviewIsRecordedAnsweredDecidedAndTheDecisionMadeAgainWithoutCountingTheRequestTwice() {
        RequestId request = world.archived(Ground.PROCESS_INFORMATION);
        RemedyId id = review(request);
        assertThat(periods.of(seen(id)))
                .extracting(AnswerState::words, AnswerState::argument)
                .containsExactly("clock.left", "10");
        world.today(MONDAY.plusDays(15));
        assertThat(periods.of(seen(id)).words()).as("16 March was the last day").isEqualTo("clock.overdue");
        recording.answer(id, version(id), MONDAY.plusDays(15), world.reviewer);
        assertThat(periods.of(seen(id)).words()).isEqualTo("remedies.answer.late");
        world.today(MONDAY.plusDays(50));
        deciding.decide(id, version(id), RemedyResult.ANNULLED, MONDAY.plusDays(50), "未说明理由", world.clerk);
        world.today(MONDAY.plusDays(60));
        deciding.remake(id, version(id), MONDAY.plusDays(60), "示公开〔2026〕88号", Ground.PROVIDED, "", world.clerk);
        assertThat(seen(id).remade()).singleElement().satisfies(remade -> {
            assertThat(remade.outcome()).isEqualTo(Outcome.R1);
            assertThat(remade.letterNumber()).isEqualTo("示公开〔2026〕88号");
        });
        assertThat(world.requests.get(request, world.clerk))
                .as("the first closing stays")
                .satisfies(closed -> {
                    assertThat(closed.closedOn()).isEqualTo(MONDAY);
                    assertThat(closed.outcome()).isEqualTo("R3_6");
                });
        assertThat(world.ledger(request)).endsWith("RemedyFiled", "RemedyAnswered", "RemedyDecided", "DecisionRemade");
        assertThat(told(id))
                .containsExactly(
                        "重新作出答复（不重复计数）：示公开〔2026〕88号，予以公开。第三十六条第（二）项 ",
                        "行政复议结果：撤销。未说明理由",
                        "行政复议：向示例市人民政府提交答复（答辩）",
                        "行政复议：示例市人民政府受理（立案）。案号：示政复〔2026〕7号");
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        assertThat(world.audit.of(request).toString()).doesNotContain("王小明");
    }

    @Test
    void oneAboutSomethingElseHasALedgerOfItsOwnInTheSameChain() {
        RemedyId id = filed(Filing.suit(null, "不服未主动公开预算", "李四", "示例区人民法院", "", MONDAY, null));
        assertThat(seen(id).about()).isEqualTo("不服未主动公开预算");
        assertThat(periods.of(seen(id)).words()).isEqualTo("remedies.answer.noCopy");
        assertThat(world.ledger(new RequestId(id.value()))).containsExactly("RemedyFiled");
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        refused(Refused.Kind.NOT_FOUND, "remedies.notFound", () -> remedies.get(id, world.handler));
        refused(
                Refused.Kind.INVALID,
                "remedies.titleMissing",
                () -> filed(Filing.suit(null, " ", "李四", "示例区人民法院", "", MONDAY, null)));
    }

    @Test
    void aLaterInstanceIsTheSameCaseAndItsResultStands() {
        RemedyId id = suit(world.archived(Ground.DOES_NOT_EXIST));
        refused(
                Refused.Kind.CONFLICT,
                "remedies.notDecided",
                () -> deciding.carryOn(id, version(id), Stage.SECOND, "示例市中级人民法院", "", MONDAY, world.clerk));
        deciding.decide(id, version(id), RemedyResult.SUIT_CLAIM_DISMISSED, MONDAY, "", world.clerk);
        deciding.carryOn(id, version(id), Stage.SECOND, "示例市中级人民法院", "(2026)示行终3号", MONDAY, world.clerk);
        assertThat(seen(id).isPending()).isTrue();
        deciding.decide(id, version(id), RemedyResult.FOUND_UNLAWFUL, MONDAY, "检索不充分", world.clerk);
        assertThat(seen(id).isCorrected()).isTrue();
        refused(
                Refused.Kind.INVALID,
                "remedies.stageBackwards",
                () -> deciding.carryOn(id, version(id), Stage.SECOND, "示例市中级人民法院", "", MONDAY, world.clerk));
        deciding.carryOn(id, version(id), Stage.RETRIAL, "示例省高级人民法院", "", MONDAY, world.clerk);
        refused(
                Refused.Kind.FORBIDDEN,
                "remedies.headOnly",
                () -> deciding.takeInstanceBack(id, version(id), "误登", world.clerk));
        deciding.takeInstanceBack(id, version(id), "误登", world.head);
        assertThat(seen(id).last().stage()).isEqualTo(Stage.SECOND);
        assertThat(told(id)).first().isEqualTo("撤销登记：行政诉讼再审没有发生。原因：误登");
        refused(
                Refused.Kind.CONFLICT,
                "remedies.noInstanceToTakeBack",
                () -> deciding.takeInstanceBack(id, version(id), "误登", world.head));
    }

    @Test
    void aWrongResultIsReplacedAndWhatItSaidStaysInTheLedger() {
        RequestId request = world.archived(Ground.PROVIDED);
        RemedyId id = review(request);
        deciding.decide(id, version(id), RemedyResult.CONFIRMED, MONDAY, "", world.clerk);
        refused(
                Refused.Kind.INVALID,
                "remedies.reasonMissing",
                () -> deciding.replaceResult(id, version(id), RemedyResult.ANNULLED, MONDAY, "", " ", world.clerk));
        deciding.replaceResult(id, version(id), RemedyResult.ANNULLED, MONDAY, "", "看错了决定书", world.clerk);
        assertThat(seen(id).last().result()).isEqualTo(RemedyResult.ANNULLED);
        assertThat(told(id)).startsWith("行政复议结果：撤销。", "行政复议结果“维持”登记有误，不再计入。原因：看错了决定书", "行政复议结果：维持。");
        deciding.remake(id, version(id), MONDAY, "示公开〔2026〕9号", null, "", world.clerk);
        assertThat(seen(id).remade().get(0).outcome()).isEqualTo(Outcome.R2);
        refused(
                Refused.Kind.CONFLICT,
                "remedies.remadeRests",
                () -> deciding.replaceResult(id, version(id), null, null, "", "尚未决定", world.clerk));
        deciding.takeRemadeBack(id, version(id), 1, "文号有误", world.head);
        deciding.replaceResult(id, version(id), null, null, "", "尚未决定", world.clerk);
        assertThat(seen(id).isPending()).isTrue();
        assertThat(told(id)).first().isEqualTo("行政复议结果“撤销”登记有误，不再计入。原因：尚未决定");
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    @Test
    void whatWasRecordedWronglyIsPutRightValueByValue() {
        RequestId request = world.archived(Ground.PROVIDED);
        RemedyId id = review(request);
        recording.answer(id, version(id), MONDAY, world.clerk);
        Filing right = new Filing(
                RemedyKind.REVIEW,
                request,
                "",
                "王大明",
                "示例市人民政府",
                "示政复〔2026〕8号",
                MONDAY,
                MONDAY,
                ReviewProcedure.SUMMARY,
                null,
                null,
                false,
                Standing.ORIGINAL_ORGAN);
        recording.correct(id, version(id), right, null, "与副本核对", world.clerk);
        assertThat(seen(id).filing()).isEqualTo(right);
        assertThat(seen(id).last().caseNumber()).isEqualTo("示政复〔2026〕8号");
        assertThat(told(id))
                .startsWith(
                        "登记更正：复议程序由“普通程序”改为“简易程序”。原因：与副本核对",
                        "登记更正：答复（答辩）日期由“2026-03-02”改为“”。原因：与副本核对",
                        "登记更正：案号由“示政复〔2026〕7号”改为“示政复〔2026〕8号”。原因：与副本核对",
                        "登记更正：复议申请人（原告）由“王**”改为“王**”。原因：与副本核对");
        refused(
                Refused.Kind.INVALID,
                "remedies.correct.nothing",
                () -> recording.correct(id, version(id), right, null, "再核对", world.clerk));
        refused(
                Refused.Kind.INVALID,
                "remedies.correct.otherKind",
                () -> recording.correct(
                        id,
                        version(id),
                        Filing.suit(request, "", "王大明", "示例区人民法院", "", MONDAY, MONDAY),
                        null,
                        "其实是诉讼",
                        world.clerk));
    }

    @Test
    void aMistakenEntryIsVoidedByTheHeadAndStaysListed() {
        RemedyId id = review(world.archived(Ground.PROVIDED));
        refused(
                Refused.Kind.FORBIDDEN,
                "remedies.headOnly",
                () -> recording.voidEntry(id, version(id), "重复登记", world.clerk));
        refused(
                Refused.Kind.INVALID,
                "remedies.reasonMissing",
                () -> recording.voidEntry(id, version(id), "", world.head));
        recording.voidEntry(id, version(id), "重复登记", world.head);
        assertThat(remedies.list(new RemedyFilter(State.ALL, null), world.clerk))
                .isEmpty();
        assertThat(remedies.list(new RemedyFilter(State.VOID, null), world.clerk))
                .singleElement()
                .extracting(Remedy::voidReason)
                .isEqualTo("重复登记");
        refused(
                Refused.Kind.CONFLICT,
                "remedies.isVoid",
                () -> deciding.decide(id, version(id), RemedyResult.CONFIRMED, MONDAY, "", world.clerk));
    }

    @Test
    void aSuitIsLinkedToTheReviewBeforeIt() {
        RequestId request = world.archived(Ground.PROVIDED);
        RemedyId review = review(request);
        Filing suit = Filing.suit(request, "", "王小明", "示例区人民法院", "", MONDAY, null);
        RemedyId id = filed(suit.after(review, true, Standing.ORIGINAL_ORGAN));
        assertThat(seen(id).filing().review()).isEqualTo(review);
        assertThat(remedies.suitsAfter(review, world.clerk))
                .extracting(Remedy::id)
                .containsExactly(id);
        refused(
                Refused.Kind.CONFLICT,
                "remedies.void.followed",
                () -> recording.voidEntry(review, version(review), "误登", world.head));
        recording.voidEntry(id, version(id), "误登", world.head);
        recording.voidEntry(review, version(review), "误登", world.head);
        refused(
                Refused.Kind.INVALID,
                "remedies.reviewUnknown",
                () -> filed(suit.after(review, false, Standing.ORIGINAL_ORGAN)));
        RemedyId ofAnother = review(world.archived(Ground.PROVIDED));
        refused(
                Refused.Kind.INVALID,
                "remedies.reviewOfAnother",
                () -> filed(suit.after(ofAnother, false, Standing.ORIGINAL_ORGAN)));
        refused(
                Refused.Kind.INVALID,
                "remedies.notSuedBeside",
                () -> filed(suit.after(null, false, Standing.REVIEWING_ORGAN)));
    }

    @Test
    void daysThatCannotBeAreRefused() {
        RequestId request = world.archived(Ground.PROVIDED);
        refused(
                Refused.Kind.INVALID,
                "requests.inFuture",
                () -> filed(Filing.review(request, "", "王", "政府", "", MONDAY.plusDays(1), null)));
        refused(
                Refused.Kind.INVALID,
                "requests.beforeReceipt",
                () -> filed(Filing.review(request, "", "王", "政府", "", MONDAY.minusDays(1), null)));
        refused(
                Refused.Kind.INVALID,
                "remedies.copyBeforeFiled",
                () -> filed(Filing.review(null, "预算", "王", "政府", "", MONDAY, MONDAY.minusDays(1))));
        RemedyId id = filed(Filing.review(request, "", "王", "政府", "", MONDAY, null));
        refused(
                Refused.Kind.INVALID,
                "remedies.noCopyYet",
                () -> recording.answer(id, version(id), MONDAY, world.clerk));
        refused(
                Refused.Kind.INVALID,
                "remedies.decidedBeforeFiled",
                () -> deciding.decide(id, version(id), RemedyResult.CONFIRMED, MONDAY.minusDays(1), "", world.clerk));
        refused(
                Refused.Kind.INVALID,
                "remedies.resultOfAnother",
                () -> deciding.decide(id, version(id), RemedyResult.SUIT_CLAIM_DISMISSED, MONDAY, "", world.clerk));
        refused(
                Refused.Kind.CONFLICT,
                "remedies.notCorrected",
                () -> deciding.remake(id, version(id), MONDAY, "1号", Ground.PROVIDED, "", world.clerk));
        refused(
                Refused.Kind.CONFLICT,
                "remedies.reviewHasOneInstance",
                () -> deciding.carryOn(id, version(id), Stage.SECOND, "法院", "", MONDAY, world.clerk));
    }

    @Test
    void aHandlerSeesThoseOfHisDepartmentsRequestsOnly() {
        RemedyId id = review(world.archived(Ground.PROVIDED));
        assertThat(remedies.get(id, world.handler).id()).isEqualTo(id);
        assertThat(remedies.list(new RemedyFilter(State.ALL, null), world.handler))
                .hasSize(1);
        for (Officer stranger : List.of(world.handlerElsewhere, world.administrator, world.clerkOfAnotherAgency)) {
            refused(Refused.Kind.NOT_FOUND, "remedies.notFound", () -> remedies.get(id, stranger));
            refused(Refused.Kind.NOT_FOUND, "remedies.notFound", () -> recording.answer(id, 0, MONDAY, stranger));
            assertThat(remedies.list(new RemedyFilter(State.ALL, null), stranger))
                    .isEmpty();
        }
        refused(Refused.Kind.FORBIDDEN, "remedies.recordersOnly", () -> recording.answer(id, 0, MONDAY, world.handler));
    }

    @Test
    void aFormSentTwiceRecordsOnceAndAStaleOneChangesNothing() {
        RemedyId id = RemedyId.random();
        Filing filing = Filing.review(null, "预算公开", "王", "示例市人民政府", "", MONDAY, MONDAY);
        recording.file(id, filing, world.clerk);
        refused(Refused.Kind.CONFLICT, "remedies.filedAlready", () -> recording.file(id, filing, world.clerk));
        recording.answer(id, 0, MONDAY, world.clerk);
        refused(
                Refused.Kind.CONFLICT,
                "remedies.stale",
                () -> deciding.decide(id, 0, RemedyResult.CONFIRMED, MONDAY, "", world.clerk));
        assertThat(seen(id).isPending()).isTrue();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        RemedyId id = review(world.archived(Ground.PROVIDED));
        Callable<Boolean> decision = () -> {
            try {
                deciding.decide(id, 0, RemedyResult.CONFIRMED, MONDAY, "", world.clerk);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = two.invokeAll(List.of(decision, decision));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdown();
        }
        assertThat(told(id)).filteredOn(line -> line.startsWith("行政复议结果")).hasSize(1);
    }
}
