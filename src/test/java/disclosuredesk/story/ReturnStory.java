package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.clock.SideClock;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Proposals;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.FirstStep;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ways back from every step before the signature, on a real database. */
abstract class ReturnStory {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Returning returning;

    @BeforeEach
    void organ() {
        world = new World(beans);
        returning = beans.getBean(Returning.class);
    }

    @AfterEach
    void theDoctorFindsNothing() {
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private void leaderSigns(boolean so) {
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.LEADER_APPROVAL, so ? 1 : 0), world.administrator);
    }

    private void goBack(RequestId id, FirstStep to) {
        returning.goBack(id, world.version(id), to, "发现新的情况", world.clerk);
    }

    private Consultation letter(String party) {
        return Consultation.letter(Consultation.Kind.THIRD_PARTY, party, null, "报价", world.today(), world.today());
    }

    private void ask(RequestId id, String party) {
        world.askOpinions(id, world.version(id), List.of(letter(party)), world.clerk);
    }

    private void opinionsIn(RequestId id) {
        world.consultations.of(id).stream()
                .filter(Consultation::isOpen)
                .toList()
                .forEach(one -> world.consulting.recordOpinion(
                        id,
                        world.version(id),
                        new Answer(one.id(), null, world.today(), Consultation.Opinion.AGREES, null),
                        world.clerk));
    }

    private void propose(RequestId id) {
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, world.handler);
    }

    /** From the draft to the signature. */
    private void sign(RequestId id) {
        world.draft(id, Ground.PROVIDED);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        assertThat(world.steps(id)).containsExactly("deliverDecision");
    }

    @Test
    void aThirdPartyThatTurnsUpWhileDraftingIsConsultedAndTheAnswerSigned() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        goBack(id, FirstStep.CONSULTATION);
        assertThat(world.steps(id)).containsExactly("askOpinions");
        ask(id, "恒通公司");
        assertThat(world.steps(id)).containsExactly("opinionReceived");
        opinionsIn(id);
        assertThat(world.steps(id)).as("on to the draft, where it came from").containsExactly("draftDecision");
        sign(id);
        assertThat(world.ledger(id))
                .contains("CaseReturned", "ConsultationOpened", "ConsultationEnded", "DecisionApproved");
    }

    @Test
    void aConsultationThatInterruptsTheSearchLeadsBackToIt() {
        for (Supplier<RequestId> stage :
                List.<Supplier<RequestId>>of(world::registered, world::accepted, world::assigned)) {
            RequestId id = stage.get();
            List<String> before = world.steps(id);
            goBack(id, FirstStep.CONSULTATION);
            ask(id, "恒通公司");
            goBack(id, FirstStep.CONSULTATION);
            ask(id, "永昌公司");
            opinionsIn(id);
            assertThat(world.steps(id)).isEqualTo(before);
        }
        RequestId id = world.assigned();
        goBack(id, FirstStep.CONSULTATION);
        ask(id, "恒通公司");
        opinionsIn(id);
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "再问一方", true, world.handler);
        ask(id, "永昌公司");
        opinionsIn(id);
        assertThat(world.steps(id))
                .as("what was interrupted is forgotten once it goes on")
                .containsExactly("draftDecision");
        sign(id);
    }

    @Test
    void silenceEndsAnInterruptingConsultationByItself() {
        RequestId id = world.assigned();
        goBack(id, FirstStep.CONSULTATION);
        ask(id, "恒通公司");
        world.today(World.MONDAY.plusDays(30));
        world.timers.endDuePeriods();
        assertThat(world.steps(id)).containsExactly("searchRecords");
        assertThat(world.consultations.of(id).get(0).opinion()).isEqualTo(Consultation.Opinion.SILENT);
    }

    @Test
    void contentFoundUnclearByTheDepartmentIsCorrectedWithinTheSevenDays() {
        List<Supplier<RequestId>> stages = List.of(
                world::accepted,
                world::assigned,
                () -> world.proposed(Ground.THIRD_PARTY, true),
                this::awaitingOpinions,
                () -> world.proposed(Ground.PROVIDED, false),
                () -> world.drafted(Ground.PROVIDED),
                () -> world.reviewed(Ground.PROVIDED));
        for (Supplier<RequestId> stage : stages) {
            RequestId id = stage.get();
            String step = world.steps(id).get(0);
            world.askForCorrection(
                    id,
                    world.version(id),
                    CorrectionNotice.sent(
                            world.today(), "请写明文件名称", world.today().plusDays(10)),
                    world.clerk);
            assertThat(world.steps(id)).as(step).containsExactly("correctionReceived");
            assertThat(limits(id)).as(step).contains(TimeLimit.CORRECTION).doesNotContain(TimeLimit.HANDLING);
            world.correcting.receive(id, world.version(id), world.today(), "《征收补偿方案》", world.clerk);
            assertThat(world.steps(id)).as(step).containsExactly("examineRequest");
            world.examining.accept(id, world.version(id), null, world.clerk);
            world.assigning.assign(id, world.version(id), world.department, null, world.clerk);
            propose(id);
            if (!world.consultations.of(id).isEmpty()) {
                refused("decision.opinionsOut", () -> world.draft(id, Ground.PROVIDED));
                opinionsIn(id);
                assertThat(world.steps(id))
                        .as("an opinion is recorded wherever the case is")
                        .containsExactly("draftDecision");
            }
            sign(id);
        }
    }

    private RequestId awaitingOpinions() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        ask(id, "恒通公司");
        return id;
    }

    private List<TimeLimit> limits(RequestId id) {
        return world.deadlines.sideClocks(world.deadlines.facts(id).orElseThrow()).stream()
                .map(SideClock::limit)
                .toList();
    }

    @Test
    void aLateNoticeWantsItsReasonAtAnyStepAndStopsNoPeriod() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.today(World.MONDAY.plusDays(14));
        var due = world.deadlines.of(id).orElseThrow().formal();
        var late = CorrectionNotice.sent(world.today(), "请写明文件名称", world.today().plusDays(10));
        refused(
                "requests.correction.lateReasonMissing",
                () -> world.askForCorrection(id, world.version(id), late, world.clerk));
        assertThat(world.steps(id)).containsExactly("draftDecision");
        world.askForCorrection(id, world.version(id), late, "检索后才发现有两份同名文件", world.clerk);
        assertThat(world.deadlines.of(id).orElseThrow().formal()).isEqualTo(due);
        assertThat(world.ledger(id)).containsSubsequence("CaseReturned", "CorrectionAsked", "LateNoticeExplained");
    }

    @Test
    void whoDoesNotAnswerALaterNoticeHasAbandonedHisRequestToo() {
        RequestId id = world.assigned();
        world.extending.propose(id, world.version(id), 5, "量大", world.clerk);
        world.askForCorrection(
                id,
                world.version(id),
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(9)),
                world.clerk);
        world.today(World.MONDAY.plusDays(10));
        world.timers.endDuePeriods();
        assertThat(world.requests.get(id, world.clerk).outcome()).isEqualTo("R6_1");
        assertThat(world.steps(id)).as("what ran beside is over too").containsExactly("archiveDossier");
    }

    @Test
    void aSearchIsRepeatedAndTheEarlierOneStaysOnFile() {
        RequestId id = world.drafted(Ground.PROVIDED);
        goBack(id, FirstStep.SEARCH);
        assertThat(world.steps(id)).containsExactly("searchRecords");
        assertThat(limits(id)).as("the department's own limit runs again").contains(TimeLimit.HANDLING);
        world.proposing.propose(
                id, world.version(id), world.provedSearch(), Ground.DOES_NOT_EXIST, "再次检索仍没有", false, world.handler);
        assertThat(limits(id)).doesNotContain(TimeLimit.HANDLING);
        Proposals proposals = beans.getBean(Proposals.class);
        assertThat(proposals.of(id).orElseThrow().ground()).isEqualTo(Ground.DOES_NOT_EXIST);
        assertThat(proposals.earlier(id)).singleElement().satisfies(one -> {
            assertThat(one.search().findings()).isEqualTo("检得方案一份");
            assertThat(one.proposal().ground()).isEqualTo(Ground.PROVIDED);
        });
        sign(id);
    }

    @Test
    void anotherDepartmentIsGivenTheCaseWhileItIsReviewed() {
        RequestId id = world.drafted(Ground.PROVIDED);
        goBack(id, FirstStep.ASSIGNMENT);
        world.assigning.assign(id, world.version(id), world.otherDepartment, null, world.clerk);
        world.proposing.propose(
                id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, world.handlerElsewhere);
        sign(id);
    }

    @Test
    void reviewerHeadAndLeaderChooseWhereTheCaseGoesBackTo() {
        var leader = world.officer(world.agency, null, "癸", Role.LEADER);
        for (FirstStep to : List.of(
                FirstStep.EXAMINATION,
                FirstStep.ASSIGNMENT,
                FirstStep.SEARCH,
                FirstStep.CONSULTATION,
                FirstStep.DRAFT)) {
            leaderSigns(false);
            RequestId reviewed = world.drafted(Ground.PROVIDED);
            world.decisionMaking.returnFromReview(
                    reviewed, world.version(reviewed), List.of(), to, "请补", world.reviewer);
            assertThat(world.steps(reviewed)).containsExactly(to.activity());
            RequestId approved = world.reviewed(Ground.PROVIDED);
            world.decisionMaking.returnFromApproval(approved, world.version(approved), to, "请补", world.head);
            assertThat(world.steps(approved)).containsExactly(to.activity());
            leaderSigns(true);
            RequestId endorsed = world.approved(Ground.PROVIDED);
            world.decisionMaking.returnFromEndorsement(endorsed, world.version(endorsed), to, "请补", leader);
            assertThat(world.steps(endorsed)).containsExactly(to.activity());
        }
    }

    @Test
    void whatRunsBesideTheMainWayIsNotTouched() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.extending.propose(id, world.version(id), 5, "量大", world.clerk);
        world.askForReasons(id, world.version(id), world.today(), world.today().plusDays(9), "本月46件", world.clerk);
        var due = world.deadlines.of(id).orElseThrow();
        goBack(id, FirstStep.SEARCH);
        assertThat(world.steps(id)).containsExactlyInAnyOrder("searchRecords", "approveExtension", "reasonsReceived");
        assertThat(world.deadlines.of(id).orElseThrow())
                .as("the reply period runs on")
                .isEqualTo(due);
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
        assertThat(world.steps(id)).containsExactly("archiveDossier");
    }

    @Test
    void aConsultationNobodyNeedsIsLeftWithItsReason() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        refused(
                "consultation.notNeeded.reasonMissing",
                () -> world.consulting.askNobody(id, world.version(id), " ", world.clerk));
        world.consulting.askNobody(id, world.version(id), "信息由本机关单独制作", world.clerk);
        assertThat(world.steps(id)).containsExactly("draftDecision");
        RequestId waiting = awaitingOpinions();
        goBack(waiting, FirstStep.CONSULTATION);
        world.consulting.askNobody(waiting, world.version(waiting), "不再问他人", world.clerk);
        assertThat(world.steps(waiting))
                .as("the opinion already asked for is still awaited")
                .containsExactly("opinionReceived");
    }

    @Test
    void thereIsNoWayBackWithoutReasonForwardFromACorrectionOrAfterTheSignature() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        refused(
                "decision.returnReasonMissing",
                () -> returning.goBack(id, world.version(id), FirstStep.SEARCH, " ", world.clerk));
        refused(
                "workflow.wrongRole",
                () -> returning.goBack(id, world.version(id), FirstStep.SEARCH, "再查", world.handler));
        RequestId early = world.registered();
        for (FirstStep to : List.of(
                FirstStep.EXAMINATION, FirstStep.ASSIGNMENT, FirstStep.SEARCH, FirstStep.DRAFT, FirstStep.CORRECTION)) {
            refused("decision.return.notThere", () -> goBack(early, to));
        }
        world.askForCorrection(
                early,
                world.version(early),
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(9)),
                world.clerk);
        refused("decision.return.notThere", () -> goBack(early, FirstStep.CONSULTATION));
        RequestId concluded = world.registered();
        world.examining.conclude(concluded, world.version(concluded), Conclusion.NOT_A_REQUEST, "信访事项", world.clerk);
        refused("decision.return.notThere", () -> goBack(concluded, FirstStep.SEARCH));
        RequestId signed = world.approved(Ground.PROVIDED);
        refused("workflow.outOfTurn", () -> goBack(signed, FirstStep.DRAFT));
        refused(
                "workflow.outOfTurn",
                () -> world.askForCorrection(
                        signed,
                        world.version(signed),
                        CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(9)),
                        world.clerk));
    }
}
