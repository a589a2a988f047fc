package disclosuredesk.decision;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.Passing;
import disclosuredesk.audit.Revocation;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.CaseReturned;
import disclosuredesk.requests.Examining;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.ProcessSteps;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the acts from the proposal to the signature are taken back by who did them. What was written stays, to be sent again. */
@Configuration(proxyBeanMethods = false)
class DecisionPassings {

    /** Where what has been signed waits. */
    private static final String SIGNED = ProcessSteps.present().afterSignature();

    /** What a consultation had interrupted is forgotten with the return from it, so that it cannot go on as it would have. */
    private static final Set<String> CONSULTATION = Set.of(Consulting.STEP, Consulting.OPINION_STEP);

    private final Decisions decisions;
    private final ApprovalDemands demands;
    private final CaseProcess process;
    private final AuditTrail audit;

    DecisionPassings(Decisions decisions, ApprovalDemands demands, CaseProcess process, AuditTrail audit) {
        this.decisions = decisions;
        this.demands = demands;
        this.process = process;
        this.audit = audit;
    }

    private record Back(Class<? extends CaseEvent> fact, BiConsumer<RequestId, AuditEntry> undo) implements Revocation {
        @Override
        public void revoke(RequestId request, AuditEntry entry) {
            undo.accept(request, entry);
        }
    }

    /** Of an act that also ended what helping departments were given: that is awaited again. */
    private record BackWithParts(
            Class<? extends CaseEvent> fact, AuditTrail audit, BiConsumer<RequestId, AuditEntry> undo)
            implements Revocation {
        @Override
        public List<AuditEntry> restingOn(RequestId request, AuditEntry entry) {
            return audit.standing(request).stream()
                    .filter(one -> one.is(PartClosed.class) && one.seq() > entry.seq())
                    .sorted(Comparator.comparingLong(AuditEntry::seq).reversed())
                    .toList();
        }

        @Override
        public void revoke(RequestId request, AuditEntry entry) {
            undo.accept(request, entry);
        }
    }

    @Bean
    Passing assignmentReturnedPassing() {
        return new Passing(
                Set.of(Assigning.STEP),
                new BackWithParts(
                        AssignmentReturned.class,
                        audit,
                        (request, entry) -> process.takeBack(request, Assigning.STEP, Proposing.STEP)));
    }

    @Bean
    Passing answerProposedPassing() {
        return new Passing(
                Set.of(Consulting.STEP, DecisionMaking.DRAFT_STEP),
                new Back(AnswerProposed.class, (request, entry) -> back(request, Proposing.STEP)));
    }

    @Bean
    Passing decisionDraftedPassing() {
        return new Passing(
                Set.of(DecisionMaking.REVIEW_STEP, DecisionMaking.APPROVAL_STEP),
                new Back(DecisionDrafted.class, (request, entry) -> back(request, DecisionMaking.DRAFT_STEP)));
    }

    @Bean
    Passing decisionReviewedPassing() {
        return new Passing(Set.of(DecisionMaking.APPROVAL_STEP), new Back(DecisionReviewed.class, (request, entry) -> {
            decisions.sign(request, draft(request).returned());
            back(request, DecisionMaking.REVIEW_STEP);
        }));
    }

    @Bean
    Passing decisionPassedOnPassing() {
        return new Passing(
                Set.of(DecisionMaking.ENDORSEMENT_STEP),
                new Back(DecisionPassedOn.class, (request, entry) -> back(request, DecisionMaking.APPROVAL_STEP)));
    }

    /** The signature: what it issued is void, and each number stays used. Who signed last may sign again. */
    @Bean
    Passing decisionApprovedPassing() {
        return new Passing(Set.of(SIGNED), new Back(DecisionApproved.class, (request, entry) -> {
            decisions.sign(request, draft(request).unsigned());
            demands.takenBack(request, entry);
            process.takeBack(
                    request,
                    SIGNED,
                    isStanding(request, DecisionPassedOn.class)
                            ? DecisionMaking.ENDORSEMENT_STEP
                            : DecisionMaking.APPROVAL_STEP);
        }));
    }

    /** A return, but for those that a letter to somebody outside follows. Who had reviewed the draft has reviewed it. */
    @Bean
    Passing caseReturnedPassing() {
        return new Passing(
                Set.of(Examining.STEP, Assigning.STEP, Proposing.STEP, DecisionMaking.DRAFT_STEP),
                new BackWithParts(CaseReturned.class, audit, (request, entry) -> {
                    CaseReturned returned = audit.as(CaseReturned.class, entry);
                    if (CONSULTATION.contains(returned.step())) {
                        throw Refused.conflict("decision.return.ofConsultation");
                    }
                    decisions
                            .of(request)
                            .filter(draft -> isStanding(request, DecisionReviewed.class))
                            .ifPresent(draft -> {
                                AuditEntry review = audit.latest(request, DecisionReviewed.class)
                                        .orElseThrow();
                                decisions.sign(request, draft.reviewed(review.officerId(), review.happenedOn()));
                            });
                    process.takeBack(request, returned.returnTo().activity(), returned.step());
                }));
    }

    /** From where it stands before the signature. */
    private void back(RequestId request, String to) {
        process.takeBack(request, process.beforeSignature(request).orElseThrow(), to);
    }

    private Decision draft(RequestId request) {
        return decisions.of(request).orElseThrow();
    }

    /** Whether a fact stands, and neither a draft nor a return has come after it. */
    private boolean isStanding(RequestId request, Class<? extends CaseEvent> fact) {
        return audit.standing(request).stream()
                .filter(entry -> entry.is(fact)
                        || entry.is(DecisionDrafted.class)
                        || entry.is(CaseReturned.class)
                        || entry.is(DecisionReturned.class))
                .reduce((first, second) -> second)
                .filter(entry -> entry.is(fact))
                .isPresent();
    }
}
