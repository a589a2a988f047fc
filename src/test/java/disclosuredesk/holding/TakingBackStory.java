package disclosuredesk.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.Passing;
import disclosuredesk.clock.ExtensionApproved;
import disclosuredesk.clock.ExtensionProposed;
import disclosuredesk.decision.AnswerProposed;
import disclosuredesk.decision.AssignmentReturned;
import disclosuredesk.decision.DecisionApproved;
import disclosuredesk.decision.DecisionDrafted;
import disclosuredesk.decision.DecisionPassedOn;
import disclosuredesk.decision.DecisionReviewed;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.Letters;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.CaseReturned;
import disclosuredesk.requests.CaseSeen;
import disclosuredesk.requests.DepartmentAssigned;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What one has just passed on is taken back by oneself, until the next officer opens the case; every act that passes a case on. */
abstract class TakingBackStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private PassedCases passedCases;

    @Autowired
    private Passings passings;

    @Autowired
    private Decisions decisions;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    @AfterEach
    void theDoctorFindsNothing() {
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    /**
     * One act that passes a case on.
     *
     * @param before the case as it stands before it
     * @param next who has it then
     */
    private record Life(RequestId before, PassingAct act, Officer by, Officer next) {}

    /** Is done each time anew. */
    private interface PassingAct {
        void on(RequestId id);
    }

    private void leaderSigns() {
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.LEADER_APPROVAL, 1), world.administrator);
    }

    private Map<Class<? extends CaseEvent>, Supplier<Life>> lives() {
        Map<Class<? extends CaseEvent>, Supplier<Life>> lives = new LinkedHashMap<>();
        lives.put(
                DepartmentAssigned.class,
                () -> new Life(
                        world.accepted(),
                        id -> world.assigning.assign(
                                id,
                                world.version(id),
                                world.department,
                                null,
                                List.of(new AskedPart(world.otherDepartment, "请检索补偿款的拨付凭证", 3)),
                                world.clerk),
                        world.clerk,
                        world.handler));
        lives.put(AssignmentReturned.class, () -> {
            RequestId assigned = world.assigned();
            world.partGiven(assigned, world.otherDepartment);
            return new Life(
                    assigned,
                    id -> world.proposing.returnAssignment(id, world.version(id), "不归本科", world.handler),
                    world.handler,
                    world.clerk);
        });
        lives.put(AnswerProposed.class, () -> new Life(world.assigned(), this::propose, world.handler, world.clerk));
        lives.put(
                DecisionDrafted.class,
                () -> new Life(
                        world.readyToDraft(Ground.PROVIDED),
                        id -> world.draft(id, Ground.PROVIDED),
                        world.clerk,
                        world.reviewer));
        lives.put(
                DecisionReviewed.class,
                () -> new Life(world.drafted(Ground.PROVIDED), this::review, world.reviewer, world.head));
        lives.put(DecisionPassedOn.class, () -> {
            leaderSigns();
            Officer leader = world.officer(world.agency, null, "庚", Role.LEADER);
            return new Life(world.reviewed(Ground.PROVIDED), this::approve, world.head, leader);
        });
        lives.put(
                DecisionApproved.class,
                () -> new Life(world.reviewed(Ground.PROVIDED), this::approve, world.head, world.clerk));
        lives.put(
                CaseReturned.class,
                () -> new Life(
                        world.reviewed(Ground.PROVIDED),
                        id -> world.decisionMaking.returnFromApproval(
                                id, world.version(id), FirstStep.DRAFT, "理由再写明", world.head),
                        world.head,
                        world.clerk));
        lives.put(
                ExtensionProposed.class,
                () -> new Life(
                        world.assigned(),
                        id -> world.extending.propose(id, world.version(id), 5, "量大", world.clerk),
                        world.clerk,
                        world.head));
        lives.put(ExtensionApproved.class, () -> {
            RequestId proposed = world.assigned();
            world.extending.propose(proposed, world.version(proposed), 5, "量大", world.clerk);
            return new Life(
                    proposed,
                    id -> world.extending.approve(id, world.version(id), world.head),
                    world.head,
                    world.clerk);
        });
        return lives;
    }

    private void propose(RequestId id) {
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, world.handler);
    }

    private void review(RequestId id) {
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
    }

    private void approve(RequestId id) {
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
    }

    private long seq(RequestId id) {
        return passings.of(id).orElseThrow().seq();
    }

    private void open(RequestId id, Officer by) {
        passedCases.opened(id, by, () -> world.steps(id));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    /** Each pair of tasks that follow upon each other and belong to two roles. */
    private Set<String> handedFromRoleToRole() {
        var repository = beans.getBean(RepositoryService.class);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CaseProcess.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> handed = new HashSet<>();
        for (UserTask task :
                repository.getBpmnModel(definition).getMainProcess().findFlowElementsOfType(UserTask.class, true)) {
            for (UserTask next : following(task)) {
                if (!next.getCandidateGroups().equals(task.getCandidateGroups())) {
                    handed.add(next.getId());
                }
            }
        }
        return handed;
    }

    private static List<UserTask> following(FlowNode node) {
        List<UserTask> next = new ArrayList<>();
        node.getOutgoingFlows().forEach(flow -> {
            FlowElement target = flow.getTargetFlowElement();
            if (target instanceof UserTask task) {
                next.add(task);
            } else if (target instanceof Gateway gateway) {
                next.addAll(following(gateway));
            }
        });
        return next;
    }

    @Test
    void everyStepThatComesFromAnotherRoleCanBeTakenBackFromIt() {
        Set<String> taken = beans.getBeansOfType(Passing.class).values().stream()
                .flatMap(passing -> passing.to().stream())
                .collect(Collectors.toSet());
        assertThat(handedFromRoleToRole())
                .contains("searchRecords", "reviewDecision", "sendExtensionNotice")
                .isSubsetOf(taken);
    }

    @Test
    void everyActThatPassesACaseOnIsTakenBackAndCanBeDoneAgain() {
        Map<Class<? extends CaseEvent>, Supplier<Life>> lives = lives();
        assertThat(lives.keySet())
                .as("as declared")
                .containsExactlyInAnyOrderElementsOf(beans.getBeansOfType(Passing.class).values().stream()
                        .map(passing -> passing.back().fact())
                        .toList());
        lives.forEach((fact, life) -> {
            world = new World(beans);
            Life lived = life.get();
            RequestId id = lived.before();
            List<String> steps = world.steps(id);
            List<String> standing = standing(id);
            for (int i = 0; i < 2; i++) {
                lived.act().on(id);
                assertThat(world.steps(id)).as(fact.getSimpleName()).isNotEqualTo(steps);
                takingBack.takeBack(id, seq(id), lived.by());
                assertThat(world.steps(id)).as(fact.getSimpleName()).containsExactlyInAnyOrderElementsOf(steps);
                assertThat(standing(id))
                        .as("%s counts no more", fact.getSimpleName())
                        .filteredOn(event -> !event.equals("LetterIssued")
                                && !event.equals("LetterVoided")
                                && !event.equals("SecrecyReviewed"))
                        .isEqualTo(standing.stream()
                                .filter(event -> !event.equals("SecrecyReviewed"))
                                .toList());
                assertThat(world.ledger(id)).contains(fact.getSimpleName(), "ActTakenBack");
            }
            lived.act().on(id);
            assertThat(world.steps(id)).isNotEqualTo(steps);
            assertThat(DoctorsWord.on(world, beans)).as(fact.getSimpleName()).isEmpty();
        });
    }

    private List<String> standing(RequestId id) {
        return world.audit.standing(id).stream().map(AuditEntry::event).toList();
    }

    @Test
    void onceOpenedByTheNextOfficerEveryActIsOver() {
        lives().forEach((fact, life) -> {
            world = new World(beans);
            Life lived = life.get();
            RequestId id = lived.before();
            lived.act().on(id);
            long seq = seq(id);
            open(id, lived.by());
            passedCases.opened(id, lived.next(), List::of);
            assertThat(passings.of(id).orElseThrow().isOpened())
                    .as("neither by himself, nor by one who may do none of its steps")
                    .isFalse();
            refused("worklist.takeBack.notYours", () -> takingBack.takeBack(id, seq, lived.next()));
            refused("worklist.takeBack.over", () -> takingBack.takeBack(id, seq - 1, lived.by()));
            open(id, lived.next());
            List<String> ledger = world.ledger(id);
            assertThatThrownBy(() -> takingBack.takeBack(id, seq, lived.by()))
                    .as(fact.getSimpleName())
                    .isInstanceOfSatisfying(Refused.class, refusal -> {
                        assertThat(refusal.messageKey()).isEqualTo("worklist.takeBack.opened");
                        assertThat(refusal.arguments()[0])
                                .isEqualTo(lived.next().name());
                        assertThat(refusal.arguments()[1].toString())
                                .startsWith(world.today().toString());
                    });
            assertThat(world.ledger(id)).isEqualTo(ledger);
        });
    }

    @Test
    void theFirstWhoOpensItIsWrittenDownAndNobodyAfterHim() {
        RequestId id = world.drafted(Ground.PROVIDED);
        Officer second = world.officer(world.agency, null, "壬", Role.LEGAL_REVIEWER);
        open(id, world.reviewer);
        PassedOn first = passings.of(id).orElseThrow();
        open(id, second);
        assertThat(passings.of(id)).contains(first);
        assertThat(first.openedBy()).isEqualTo(world.reviewer.name());
    }

    @Test
    void whatAnotherHasHandledIsNotTakenBackThoughHeOpenedNothing() {
        RequestId id = world.assigned();
        long seq = seq(id);
        beans.getBean(Claiming.class).claim(id, world.handler);
        refused("worklist.takeBack.handled", () -> takingBack.takeBack(id, seq, world.clerk));
        propose(id);
        refused("worklist.takeBack.over", () -> takingBack.takeBack(id, seq, world.clerk));
    }

    @Test
    void ofOpeningAndTakingBackAtOnceOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 12; i++) {
            RequestId id = world.drafted(Ground.PROVIDED);
            long seq = seq(id);
            List<Callable<String>> both = List.of(
                    () -> {
                        passedCases.opened(id, world.reviewer, () -> List.of("reviewDecision"));
                        return "";
                    },
                    () -> {
                        try {
                            takingBack.takeBack(id, seq, world.clerk);
                            return "taken";
                        } catch (Refused refusal) {
                            return refusal.messageKey();
                        }
                    });
            List<Future<String>> done = threads.invokeAll(both);
            done.get(0).get();
            String told = done.get(1).get();
            boolean opened = passings.of(id).map(PassedOn::isOpened).orElse(false);
            assertThat(told).isEqualTo(opened ? "worklist.takeBack.opened" : "taken");
            assertThat(world.steps(id)).containsExactly(opened ? "reviewDecision" : "draftDecision");
        }
        threads.shutdown();
    }

    @Test
    void aSignatureTakenBackVoidsItsLetterAndTheNextHasTheNextNumber() {
        RequestId id = world.approved(Ground.PROVIDED);
        takingBack.takeBack(id, seq(id), world.head);
        Letters letters = beans.getBean(Letters.class);
        assertThat(letters.of(id)).singleElement().matches(Letter::isVoid);
        assertThat(world.ledger(id)).contains("LetterVoided");
        assertThat(decisions.of(id).orElseThrow().isReviewed()).isTrue();
        assertThat(decisions.of(id).orElseThrow().isApproved()).isFalse();
        beans.getBean(Returning.class).goBack(id, world.version(id), FirstStep.DRAFT, "再改", world.clerk);
        assertThat(world.steps(id)).as("the way back is open again").containsExactly("draftDecision");
        world.draft(id, Ground.PROVIDED);
        review(id);
        approve(id);
        assertThat(letters.of(id))
                .hasSize(2)
                .filteredOn(letter -> !letter.isVoid())
                .hasSize(1);
        assertThat(letters.of(id)).extracting(Letter::number).doesNotHaveDuplicates();
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        refused("worklist.takeBack.handled", () -> takingBack.takeBack(id, seq(id), world.head));
    }

    @Test
    void aLetterPrintedFromTheRegisterIsOpened() {
        RequestId id = world.approved(Ground.PROVIDED);
        long seq = seq(id);
        passedCases.seen(new CaseSeen(id, world.reviewer));
        assertThat(passings.of(id).orElseThrow().isOpened())
                .as("who does not deliver")
                .isFalse();
        passedCases.seen(new CaseSeen(id, world.clerk));
        refused("worklist.takeBack.opened", () -> takingBack.takeBack(id, seq, world.head));
    }

    @Test
    void aReturnTakenBackLeavesTheReviewAsItWas() {
        RequestId id = world.reviewed(Ground.PROVIDED);
        var reviewed = decisions.of(id).orElseThrow();
        world.decisionMaking.returnFromApproval(id, world.version(id), FirstStep.DRAFT, "理由再写明", world.head);
        takingBack.takeBack(id, seq(id), world.head);
        assertThat(decisions.of(id)).contains(reviewed);
    }

    @Test
    void anAssignmentTakenBackIsSeenByTheDepartmentNoMore() {
        RequestId id = world.assigned();
        takingBack.takeBack(id, seq(id), world.clerk);
        assertThat(world.requests.sees(id, world.handler)).isFalse();
        refused("worklist.takeBack.over", () -> takingBack.takeBack(id, 1, world.clerk));
    }
}
