package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.FirstStep;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whole cases told through the acts, on a real database. */
abstract class RequestStory {

    @Autowired
    private ApplicationContext beans;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private DisclosureRequest row(RequestId id) {
        return world.requests.get(id, world.clerk);
    }

    private static void refused(Refused.Kind kind, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    @Test
    void aRequestGoesFromRegistrationToTheArchive() {
        RequestId id = world.archived(Ground.PROVIDED);
        assertThat(row(id).outcome()).isEqualTo("R1");
        assertThat(row(id).closedOn()).isEqualTo(World.MONDAY);
        assertThat(row(id).archivedOn()).isEqualTo(World.MONDAY);
        assertThat(world.steps(id)).isEmpty();
        assertThat(world.process.isOpen(id)).isFalse();
        assertThat(world.ledger(id))
                .containsExactly(
                        "RequestRegistered",
                        "RequestAccepted",
                        "DepartmentAssigned",
                        "AnswerProposed",
                        "DecisionDrafted",
                        "SecrecyReviewed",
                        "DecisionReviewed",
                        "DecisionApproved",
                        "LetterIssued",
                        "DecisionDelivered",
                        "DossierBound",
                        "DossierArchived");
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    @Test
    void namesWithRareCharactersComeBackWhole() {
        assertThat(row(world.registered()).applicant().name()).isEqualTo("王𬭶");
    }

    @Test
    void theProcessInstanceHasTheIdOfTheRequest() {
        RequestId id = world.registered();
        assertThat(world.process.isOpen(id)).isTrue();
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void aCorrectionIsAskedForOnceAndTheRequestIsExaminedAgain() {
        RequestId id = world.registered();
        world.askForCorrection(id, 0, notice(10), world.clerk);
        assertThat(world.steps(id)).containsExactly("correctionReceived");
        world.today(World.MONDAY.plusDays(3));
        world.correcting.receive(id, world.version(id), world.today(), "名称为《征收补偿方案》", world.clerk);
        assertThat(world.steps(id)).containsExactly("examineRequest");
        refused(
                Refused.Kind.INVALID,
                "requests.correction.onlyOnce",
                () -> world.askForCorrection(id, world.version(id), notice(20), world.clerk));
        world.examining.conclude(id, world.version(id), Conclusion.STILL_UNCLEAR, "补正后仍无法确定所指文件", world.clerk);
        world.draft(id, Ground.STILL_UNCLEAR);
        assertThat(world.steps(id)).containsExactly("reviewDecision");
    }

    private CorrectionNotice notice(int days) {
        return CorrectionNotice.sent(world.today(), "请写明文件名称", world.today().plusDays(days));
    }

    @Test
    void whoDoesNotCorrectInTimeHasAbandonedTheRequest() {
        RequestId id = world.registered();
        world.askForCorrection(id, 0, notice(10), world.clerk);
        world.today(World.MONDAY.plusDays(10));
        world.timers.endDuePeriods();
        assertThat(row(id).isClosed())
                .as("the last day of the period still belongs to the applicant")
                .isFalse();
        world.clock.moveTo(World.MONDAY.plusDays(11).atTime(LocalTime.of(0, 0, 1)));
        world.timers.endDuePeriods();
        assertThat(row(id).outcome()).isEqualTo("R6_1");
        assertThat(row(id).closedOn()).isEqualTo(World.MONDAY.plusDays(10));
        assertThat(world.steps(id)).containsExactly("archiveDossier");
    }

    @Test
    void aRequestThatIsNotOursIsAnsweredWithoutASearch() {
        RequestId id = world.registered();
        world.examining.conclude(id, 0, Conclusion.NOT_OURS, "由市自然资源局负责", world.clerk);
        world.draft(id, Ground.NOT_OURS);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        assertThat(row(id).outcome()).isEqualTo("R4_1");
    }

    @Test
    void aDepartmentGivesBackWhatIsNotItsOwn() {
        RequestId id = world.assigned();
        world.proposing.returnAssignment(id, world.version(id), "资料在财务科", world.handler);
        assertThat(world.steps(id)).containsExactly("assignDepartment");
        world.assigning.assign(id, world.version(id), world.otherDepartment, null, world.clerk);
        refused(Refused.Kind.NOT_FOUND, "requests.notFound", () -> world.requests.get(id, world.handler));
        assertThat(world.requests.get(id, world.handlerElsewhere).id()).isEqualTo(id);
    }

    @Test
    void draftingBeginsWhenTheLastOpinionIsIn() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(id, world.version(id), List.of(letter("甲公司"), letter("乙公司")), world.clerk);
        List<Consultation> asked = world.consultations.of(id);
        world.today(World.MONDAY.plusDays(7));
        world.consulting.recordOpinion(
                id, world.version(id), answer(asked.get(0), Consultation.Opinion.OBJECTS), world.clerk);
        assertThat(world.steps(id)).containsExactly("opinionReceived");
        refused(
                Refused.Kind.INVALID,
                "consultation.notOpen",
                () -> world.consulting.recordOpinion(
                        id, world.version(id), answer(asked.get(0), Consultation.Opinion.AGREES), world.clerk));
        refused(
                Refused.Kind.INVALID,
                "consultation.notYetSilent",
                () -> world.consulting.recordOpinion(
                        id, world.version(id), answer(asked.get(1), Consultation.Opinion.SILENT), world.clerk));
        world.today(LocalDate.of(2026, 3, 23)); // 15 working days after 2 March
        world.consulting.recordOpinion(
                id, world.version(id), answer(asked.get(1), Consultation.Opinion.SILENT), world.clerk);
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    private Consultation letter(String party) {
        return Consultation.letter(Consultation.Kind.THIRD_PARTY, party, null, "报价文件", world.today(), world.today());
    }

    private Answer answer(Consultation asked, Consultation.Opinion opinion) {
        return new Answer(asked.id(), null, world.today(), opinion, "涉及商业秘密");
    }

    @Test
    void anOpinionCannotComeBeforeItsLetter() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.today(World.MONDAY.plusDays(2));
        world.askOpinions(id, world.version(id), List.of(letter("甲公司")), world.clerk);
        long consultation = world.consultations.of(id).get(0).id();
        refused(
                Refused.Kind.INVALID,
                "consultation.answeredBeforeSent",
                () -> world.consulting.recordOpinion(
                        id,
                        world.version(id),
                        new Answer(consultation, null, World.MONDAY, Consultation.Opinion.AGREES, null),
                        world.clerk));
    }

    @Test
    void aReturnedDraftIsChangedAndReviewedAgain() {
        RequestId id = world.reviewed(Ground.PROVIDED);
        world.decisionMaking.returnFromApproval(id, world.version(id), FirstStep.DRAFT, "理由不足", world.head);
        assertThat(world.steps(id)).containsExactly("draftDecision");
        world.decisionMaking.draft(
                id,
                world.version(id),
                List.of(world.part(Ground.PROVIDED), world.part("人员分工表", Ground.INTERNAL_AFFAIRS)),
                world.clerk);
        assertThat(world.steps(id)).containsExactly("reviewDecision");
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        assertThat(row(id).outcome()).as("part given, part withheld").isEqualTo("R2");
    }

    @Test
    void theDrafterCanNeitherReviewNorApproveHisOwnDraft() {
        Officer allInOne = world.officer(world.agency, null, "辛", Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD);
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.decisionMaking.draft(id, world.version(id), List.of(world.part(Ground.PROVIDED)), allInOne);
        refused(
                Refused.Kind.FORBIDDEN,
                "decision.review.ownDraft",
                () -> world.decisionMaking.passReview(
                        id,
                        world.version(id),
                        ReviewAnswer.allFine(),
                        Proofs.secrecyReview(world.today()),
                        "同意",
                        allInOne));
        refused(
                Refused.Kind.FORBIDDEN,
                "decision.review.ownDraft",
                () -> world.decisionMaking.returnFromReview(
                        id, world.version(id), List.of(), FirstStep.DRAFT, "改", allInOne));
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        refused(
                Refused.Kind.FORBIDDEN,
                "decision.approval.ownDraft",
                () -> world.decisionMaking.approve(id, world.version(id), "同意", "", allInOne));
        assertThat(world.steps(id)).containsExactly("approveDecision");
    }

    @Test
    void aRefusalWithoutReasonIsImpossible() {
        RequestId id = world.proposed(Ground.INTERNAL_AFFAIRS, false);
        refused(
                Refused.Kind.INVALID,
                "decision.draft.reasonMissing",
                () -> world.decisionMaking.draft(
                        id,
                        world.version(id),
                        List.of(new DecisionPart("方案", Ground.INTERNAL_AFFAIRS, " ", Map.of())),
                        world.clerk));
        refused(
                Refused.Kind.INVALID,
                "decision.draft.empty",
                () -> world.decisionMaking.draft(id, world.version(id), List.of(), world.clerk));
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void theApplicantMayWithdrawAtAnyOpenStep() {
        List<RequestId> cases = List.of(
                world.registered(),
                awaitingCorrection(),
                world.accepted(),
                world.assigned(),
                world.proposed(Ground.THIRD_PARTY, true),
                awaitingOpinion(),
                world.proposed(Ground.PROVIDED, false),
                world.drafted(Ground.PROVIDED),
                world.reviewed(Ground.PROVIDED),
                world.approved(Ground.PROVIDED));
        for (RequestId id : cases) {
            String step = world.steps(id).get(0);
            world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
            assertThat(row(id).outcome()).as(step).isEqualTo("R6_3");
            assertThat(world.steps(id)).as(step).containsExactly("archiveDossier");
            world.archiving.archive(id, world.version(id), "", "告知书在系统外制发，原件存档案室", world.clerk);
            assertThat(world.process.isOpen(id)).as(step).isFalse();
        }
        assertThat(cases.stream().map(world::steps)).allMatch(List::isEmpty);
    }

    private RequestId awaitingCorrection() {
        RequestId id = world.registered();
        world.askForCorrection(id, 0, notice(10), world.clerk);
        return id;
    }

    private RequestId awaitingOpinion() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(id, world.version(id), List.of(letter("甲公司")), world.clerk);
        return id;
    }

    @Test
    void whatIsAnsweredCanNoLongerBeWithdrawn() {
        RequestId id = world.delivered(Ground.PROVIDED);
        refused(
                Refused.Kind.CONFLICT,
                "workflow.outOfTurn",
                () -> world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk));
        assertThat(row(id).outcome()).isEqualTo("R1");
    }

    @Test
    void anActOutOfTurnIsRefusedAndChangesNothing() {
        RequestId id = world.registered();
        refused(Refused.Kind.CONFLICT, "workflow.outOfTurn", () -> world.archiving.archive(id, 0, "", world.clerk));
        refused(
                Refused.Kind.CONFLICT,
                "workflow.outOfTurn",
                () -> world.correcting.receive(id, 0, world.today(), "x", world.clerk));
        assertThat(world.version(id)).isZero();
        assertThat(world.ledger(id)).containsExactly("RequestRegistered");
        RequestId done = world.archived(Ground.PROVIDED);
        refused(
                Refused.Kind.CONFLICT,
                "workflow.outOfTurn",
                () -> world.archiving.archive(done, world.version(done), "", world.clerk));
    }

    @Test
    void aStaleFormIsRefusedAndNamesWhoActed() {
        RequestId id = world.accepted();
        assertThatThrownBy(() -> world.assigning.assign(id, 0, world.department, null, world.clerk))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("requests.stale");
                    assertThat(refusal.arguments()[0]).isEqualTo("甲");
                });
        assertThat(world.steps(id)).containsExactly("assignDepartment");
    }

    @Test
    void aFormSentTwiceRegistersOnce() {
        Registration registration = world.registration(world.today());
        RequestNumber number = world.registering.register(registration, world.clerk);
        assertThatThrownBy(() -> world.registering.register(registration, world.clerk))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(refusal.arguments()).contains(number.toString());
                });
        assertThat(world.ledger(registration.id())).hasSize(1);
    }

    @Test
    void whatAnotherAgencyHasDoesNotExist() {
        RequestId id = world.registered();
        refused(Refused.Kind.NOT_FOUND, "requests.notFound", () -> world.requests.get(id, world.clerkOfAnotherAgency));
        refused(
                Refused.Kind.NOT_FOUND,
                "requests.notFound",
                () -> world.examining.accept(id, 0, null, world.clerkOfAnotherAgency));
        refused(Refused.Kind.NOT_FOUND, "requests.notFound", () -> world.requests.get(RequestId.random(), world.clerk));
    }

    @Test
    void aDayInTheFutureOrBeforeReceiptIsRefused() {
        refused(
                Refused.Kind.INVALID,
                "requests.inFuture",
                () -> world.registering.register(
                        world.registration(world.today().plusDays(1)), world.clerk));
        RequestId id = world.approved(Ground.PROVIDED);
        Delivery tomorrow = Delivery.posted(PostalService.EMS, world.today().plusDays(1), "1");
        refused(
                Refused.Kind.INVALID,
                "requests.inFuture",
                () -> world.delivering.deliver(id, world.version(id), tomorrow, world.clerk));
        Delivery early = Delivery.posted(PostalService.EMS, World.MONDAY.minusDays(1), "1");
        refused(
                Refused.Kind.INVALID,
                "requests.beforeReceipt",
                () -> world.delivering.deliver(id, world.version(id), early, world.clerk));
    }

    @Test
    void aReplyCountsOnTheDayItIsMadeNotWhenItIsRecorded() {
        RequestId id = world.approved(Ground.PROVIDED);
        world.today(World.MONDAY.plusDays(4));
        world.delivering.deliver(
                id, world.version(id), Delivery.posted(PostalService.EMS, World.MONDAY.plusDays(1), "1"), world.clerk);
        assertThat(row(id).closedOn()).isEqualTo(World.MONDAY.plusDays(1));
    }

    @Test
    void fiftyParallelRegistrationsGetFiftyConsecutiveNumbers() throws Exception {
        List<Integer> serials = inParallel(IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(i -> () -> world.registering
                        .register(world.registration(world.today()), world.clerk)
                        .serial())
                .toList());
        assertThat(serials)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    @Test
    void numbersFollowTheYearOfReceiptAcrossTheYearsEnd() throws Exception {
        world.today(LocalDate.of(2026, 1, 5));
        LocalDate december = LocalDate.of(2025, 12, 30);
        LocalDate january = LocalDate.of(2026, 1, 4);
        List<RequestNumber> numbers = inParallel(IntStream.range(0, 50)
                .<Callable<RequestNumber>>mapToObj(i -> () -> world.registering.register(
                        world.registration(i % 2 == 0 ? december : january, ApplicantKind.OTHER), world.clerk))
                .toList());
        for (int year : new int[] {2025, 2026}) {
            assertThat(numbers.stream().filter(number -> number.year() == year).map(RequestNumber::serial))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 25).boxed().toList());
        }
    }

    @Test
    void ofTwoWhoCompleteTheSameStepAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 10; round++) {
            RequestId id = world.registered();
            List<String> results = inParallel(IntStream.range(0, 4)
                    .<Callable<String>>mapToObj(i -> () -> {
                        try {
                            world.examining.accept(id, 0, null, world.clerk);
                            return "done";
                        } catch (Refused refusal) {
                            return refusal.messageKey();
                        }
                    })
                    .toList());
            assertThat(results).containsExactlyInAnyOrder("done", "requests.stale", "requests.stale", "requests.stale");
            assertThat(world.steps(id)).containsExactly("assignDepartment");
            assertThat(world.ledger(id)).containsExactly("RequestRegistered", "RequestAccepted");
        }
    }

    @Test
    void fourOrgansWorkAtOnceAndEveryCaseComesToItsEnd() throws Exception {
        List<World> organs =
                IntStream.range(0, 4).mapToObj(i -> new World(beans)).toList();
        List<RequestId> done = inParallel(IntStream.range(0, 24)
                .<Callable<RequestId>>mapToObj(
                        i -> () -> organs.get(i % 4).archived(i % 3 == 0 ? Ground.PROVIDED : Ground.INTERNAL_AFFAIRS))
                .toList());
        for (int i = 0; i < done.size(); i++) {
            World organ = organs.get(i % 4);
            assertThat(organ.process.isOpen(done.get(i))).isFalse();
            assertThat(organ.ledger(done.get(i)))
                    .hasSize(i % 3 == 0 ? 12 : 11) // what is given was looked at for secrecy
                    .endsWith("DossierArchived");
        }
        assertThat(organs)
                .allSatisfy(organ ->
                        assertThat(organ.audit.firstBreak(organ.agency)).isEmpty());
    }

    private static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
