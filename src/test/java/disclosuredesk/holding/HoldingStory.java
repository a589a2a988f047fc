package disclosuredesk.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.Restricting;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who handles a case: claimed, given, given back, undone, urged, supervised. */
abstract class HoldingStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Restricting restricting;

    @Autowired
    private Claiming claiming;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Urging urging;

    @Autowired
    private Supervising supervising;

    @Autowired
    private Holders holders;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Supervisions supervisions;

    private World world;
    private Officer secondHandler;

    @BeforeEach
    void organ() {
        world = new World(beans);
        secondHandler = world.officer(world.agency, world.department, "子", Role.HANDLER);
    }

    private String holder(RequestId id, Role role) {
        Holder holder = holders.of(id).get(role);
        return holder == null ? "" : holder.name();
    }

    private Refused refused(Runnable act) {
        Refused refused = catchThrowableOfType(Refused.class, act::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void whoRegistersACaseHandlesItAndTheDepartmentsPartWaitsToBeClaimed() {
        RequestId id = world.assigned();
        assertThat(holder(id, Role.CLERK)).isEqualTo("甲");
        assertThat(holder(id, Role.HANDLER)).isEmpty();
        assertThat(holdings.of(world.requests.get(id, world.handler), world.handler)
                        .claimable())
                .isTrue();
        assertThat(holdings.of(world.requests.get(id, world.head), world.head).unclaimed())
                .containsExactly(Role.HANDLER);
    }

    @Test
    void whoDoesAnUnclaimedStepHandlesItFromThenOn() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        assertThat(holder(id, Role.HANDLER)).isEqualTo("乙");
        RequestId reviewed = world.reviewed(Ground.PROVIDED);
        assertThat(holder(reviewed, Role.LEGAL_REVIEWER)).isEqualTo("丙");
    }

    @Test
    void aClaimIsInTheLedgerAndDoesNotSpoilAnOpenForm() {
        RequestId id = world.assigned();
        int version = world.version(id);
        claiming.claim(id, world.handler);
        assertThat(holder(id, Role.HANDLER)).isEqualTo("乙");
        assertThat(world.version(id)).isEqualTo(version);
        assertThat(world.ledger(id)).endsWith("CaseClaimed");
        world.proposing.propose(id, version, world.search(), Ground.PROVIDED, "建议公开", false, secondHandler);
        assertThat(holder(id, Role.HANDLER))
                .as("a colleague may act; the holder stays")
                .isEqualTo("乙");
    }

    @Test
    void ofManyWhoClaimAtOnceOneWinsAndTheOthersAreToldWho() throws Exception {
        RequestId id = world.assigned();
        List<Officer> officers = new ArrayList<>(List.of(world.handler, secondHandler));
        for (int i = 0; i < 6; i++) {
            officers.add(world.officer(world.agency, world.department, "员" + i, Role.HANDLER));
        }
        List<String> refusals = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(officers.size());
        List<Callable<Object>> claims = officers.stream()
                .map(officer -> (Callable<Object>) () -> {
                    try {
                        claiming.claim(id, officer);
                    } catch (Refused refused) {
                        refusals.add(refused.messageKey() + " " + refused.arguments()[0]);
                    }
                    return officer;
                })
                .toList();
        for (Future<Object> claim : threads.invokeAll(claims)) {
            claim.get();
        }
        threads.shutdown();
        assertThat(refusals)
                .hasSize(officers.size() - 1)
                .containsOnly("worklist.claim.taken " + holder(id, Role.HANDLER));
        assertThat(world.ledger(id)).filteredOn("CaseClaimed"::equals).hasSize(1);
    }

    @Test
    void nobodyClaimsWhatDoesNotWaitForHim() {
        RequestId id = world.assigned();
        assertThat(refused(() -> claiming.claim(id, world.clerk)).messageKey()).isEqualTo("worklist.claim.notYours");
        assertThat(refused(() -> claiming.claim(id, world.handlerElsewhere)).kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refused(() -> claiming.claim(id, world.clerkOfAnotherAgency)).kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        claiming.claim(id, world.handler);
        assertThat(refused(() -> claiming.claim(id, world.handler)).messageKey())
                .isEqualTo("worklist.claim.yoursAlready");
        assertThat(world.ledger(id)).filteredOn("CaseClaimed"::equals).hasSize(1);
    }

    @Test
    void aSlipIsUndoneAtOnceAndNotLater() {
        RequestId id = world.assigned();
        claiming.claim(id, world.handler);
        claiming.undo(id, world.handler);
        assertThat(holder(id, Role.HANDLER)).isEmpty();
        claiming.claim(id, world.handler);
        handingOver.give(id, secondHandler.id(), "", world.handler);
        assertThat(holder(id, Role.HANDLER)).isEqualTo("子");
        assertThat(refused(() -> claiming.undo(id, secondHandler)).messageKey()).isEqualTo("worklist.undo.tooLate");
        claiming.undo(id, world.handler);
        assertThat(holder(id, Role.HANDLER)).isEqualTo("乙");
        assertThat(refused(() -> claiming.undo(id, world.handler)).messageKey()).isEqualTo("worklist.undo.tooLate");
        handingOver.give(id, secondHandler.id(), "", world.handler);
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Claiming.UNDO).plus(Duration.ofSeconds(1)));
        assertThat(refused(() -> claiming.undo(id, world.handler)).messageKey()).isEqualTo("worklist.undo.tooLate");
        assertThat(holder(id, Role.HANDLER)).isEqualTo("子");
    }

    @Test
    void aCaseIsGivenBackWithAReasonAndWaitsAgain() {
        RequestId id = world.assigned();
        claiming.claim(id, world.handler);
        assertThat(refused(() -> claiming.giveBack(id, " ", world.handler)).field())
                .isEqualTo("reason");
        claiming.giveBack(id, "不属本人业务", world.handler);
        assertThat(holder(id, Role.HANDLER)).isEmpty();
        assertThat(refused(() -> claiming.giveBack(id, "再退", world.handler)).messageKey())
                .isEqualTo("worklist.giveBack.notYours");
    }

    @Test
    void aCaseGoesToAColleagueByWhoMayArrangeIt() {
        RequestId id = world.assigned();
        assertThat(refused(() -> handingOver.give(id, secondHandler.id(), "", world.handler))
                        .kind())
                .as("not his yet")
                .isEqualTo(Refused.Kind.FORBIDDEN);
        handingOver.give(id, world.handler.id(), "你熟悉此事", world.clerk);
        assertThat(holder(id, Role.HANDLER)).isEqualTo("乙");
        handingOver.give(id, secondHandler.id(), "出差", world.handler);
        assertThat(holder(id, Role.HANDLER)).isEqualTo("子");
        assertThat(refused(() -> handingOver.give(id, world.handlerElsewhere.id(), "", world.head))
                        .messageKey())
                .as("another department cannot even see it")
                .isEqualTo("worklist.give.cannot");
        assertThat(refused(() -> handingOver.give(id, secondHandler.id(), "", world.head))
                        .messageKey())
                .isEqualTo("worklist.give.already");
        assertThat(refused(() -> handingOver.give(id, world.clerkOfAnotherAgency.id(), "", world.head))
                        .messageKey())
                .isEqualTo("worklist.give.unknown");
        RequestId drafted = world.drafted(Ground.PROVIDED);
        Officer secondReviewer = world.officer(world.agency, null, "丑", Role.LEGAL_REVIEWER);
        assertThat(refused(() -> handingOver.give(drafted, secondReviewer.id(), "", world.clerk))
                        .kind())
                .as("a clerk does not arrange the review")
                .isEqualTo(Refused.Kind.FORBIDDEN);
        handingOver.give(drafted, secondReviewer.id(), "", world.head);
        assertThat(holder(drafted, Role.LEGAL_REVIEWER)).isEqualTo("丑");
    }

    @Test
    void everythingOfALeavingColleagueGoesToAnotherOrNothingDoes() {
        RequestId first = world.assigned();
        RequestId second = world.assigned();
        claiming.claim(first, world.handler);
        claiming.claim(second, world.handler);
        supervising.issue(first, world.handler.id(), "今天报进度", world.today(), world.head);
        assertThat(refused(() -> handingOver.giveAll(world.handler.id(), world.handlerElsewhere.id(), "调离", world.head))
                        .messageKey())
                .isEqualTo("worklist.giveAll.cannot");
        assertThat(holder(first, Role.HANDLER)).isEqualTo("乙");
        assertThat(refused(() -> handingOver.giveAll(world.handler.id(), secondHandler.id(), "调离", world.clerk))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(handingOver.giveAll(world.handler.id(), secondHandler.id(), "调离", world.head))
                .isEqualTo(new HandingOver.Given(2, 0));
        assertThat(List.of(holder(first, Role.HANDLER), holder(second, Role.HANDLER)))
                .containsOnly("子");
        assertThat(supervisions.waitingFor(secondHandler))
                .extracting(Supervision::request)
                .containsExactly(first);
        assertThat(holders.unfinished(world.handler.id())).isEmpty();
        assertThat(world.ledger(first)).endsWith("CaseGiven");
    }

    @Test
    void restrictedCasesTheOtherMayNotSeeStayAndAreTold() {
        Officer otherHead = world.anotherHead();
        RequestId plain = world.assigned();
        RequestId restricted = world.assigned();
        claiming.claim(plain, world.handler);
        claiming.claim(restricted, world.handler);
        supervising.issue(restricted, world.handler.id(), "今天报进度", world.today(), world.head);
        restricting.restrict(
                restricted, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()), world.head);
        assertThat(handingOver.giveAll(world.handler.id(), secondHandler.id(), "调离", otherHead))
                .isEqualTo(new HandingOver.Given(1, 1));
        assertThat(holder(restricted, Role.HANDLER)).isEqualTo("乙");
        assertThat(supervisions.waitingFor(world.handler)).hasSize(1);
        restricting.restrict(
                restricted,
                "涉密",
                List.of(world.clerk.id(), world.reviewer.id(), world.handler.id(), secondHandler.id()),
                world.head);
        assertThat(handingOver.giveAll(world.handler.id(), secondHandler.id(), "调离", world.head))
                .isEqualTo(new HandingOver.Given(1, 0));
        assertThat(holder(restricted, Role.HANDLER)).isEqualTo("子");
        assertThat(supervisions.waitingFor(secondHandler)).hasSize(1);
    }

    @Test
    void whoIsToActIsUrgedOnceADay() {
        RequestId id = world.assigned();
        urging.urge(id, "", world.clerk);
        assertThat(refused(() -> urging.urge(id, "", world.head)).messageKey()).isEqualTo("worklist.urge.today");
        world.today(world.today().plusDays(1));
        urging.urge(id, "请抓紧", world.head);
        assertThat(world.ledger(id)).filteredOn("CaseUrged"::equals).hasSize(2);
        assertThat(refused(() -> urging.urge(id, "", world.handler)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        RequestId own = world.registered();
        assertThat(refused(() -> urging.urge(own, "", world.clerk)).messageKey())
                .as("nobody urges himself")
                .isEqualTo("worklist.urge.nobody");
    }

    @Test
    void aSupervisionHasANumberAndIsAnsweredInWritingByWhoWasAsked() {
        RequestId id = world.assigned();
        String number = supervising.issue(
                id, world.handler.id(), "说明检索进度", world.today().plusDays(2), world.head);
        assertThat(number).isEqualTo("督办〔2026〕1号");
        assertThat(supervising.issue(id, world.clerk.id(), "核实期限", world.today().plusDays(2), world.head))
                .isEqualTo("督办〔2026〕2号");
        long first = supervisions.of(id).get(1).id();
        assertThat(refused(() -> supervising.answer(id, first, "代答", world.clerk))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refused(() -> supervising.answer(id, first, " ", world.handler))
                        .field())
                .isEqualTo("reply");
        supervising.answer(id, first, "今天完成检索", world.handler);
        assertThat(refused(() -> supervising.answer(id, first, "又答", world.handler))
                        .messageKey())
                .isEqualTo("worklist.supervise.answered");
        assertThat(supervisions.of(id, first).orElseThrow().reply()).isEqualTo("今天完成检索");
        assertThat(world.ledger(id)).endsWith("CaseSupervised", "CaseSupervised", "SupervisionAnswered");
        assertThat(refused(() -> supervising.issue(id, world.handler.id(), "再报", world.today(), world.clerk))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refused(() -> supervising.issue(id, world.handlerElsewhere.id(), "再报", world.today(), world.head))
                        .messageKey())
                .isEqualTo("worklist.supervise.cannotSee");
        assertThat(refused(() -> supervising.issue(
                                id, world.handler.id(), "再报", world.today().minusDays(1), world.head))
                        .field())
                .isEqualTo("replyDueOn");
    }
}
