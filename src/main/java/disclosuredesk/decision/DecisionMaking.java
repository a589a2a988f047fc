package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draft, legal review and approval of the answer, arts 14 to 17 and 36 to 39. Four eyes: the drafter only drafts. */
@Act({
    @Does(step = DecisionMaking.DRAFT_STEP, page = "decision"),
    @Does(step = DecisionMaking.REVIEW_STEP, page = "review"),
    @Does(step = DecisionMaking.APPROVAL_STEP, page = "approval"),
    @Does(step = DecisionMaking.ENDORSEMENT_STEP, page = "endorsement")
})
public class DecisionMaking {

    /** The steps of the process. */
    public static final String DRAFT_STEP = "draftDecision";

    public static final String REVIEW_STEP = "reviewDecision";
    public static final String APPROVAL_STEP = "approveDecision";
    public static final String ENDORSEMENT_STEP = "endorseDecision";

    /** Who drafted a decision takes none of these. */
    public static final Set<String> FOUR_EYES = Set.of(REVIEW_STEP, APPROVAL_STEP, ENDORSEMENT_STEP);

    private final Requests requests;
    private final ApprovalDemands demands;
    private final Returns returns;
    private final Decisions decisions;
    private final ReviewAnswers reviewAnswers;
    private final SecrecyLookedAt secrecy;
    private final SimpleProcedure simple;
    private final CountedRows rows;
    private final Settings settings;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionMaking(
            Requests requests,
            ApprovalDemands demands,
            Returns returns,
            Decisions decisions,
            ReviewAnswers reviewAnswers,
            SecrecyLookedAt secrecy,
            SimpleProcedure simple,
            CountedRows rows,
            Settings settings,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.demands = demands;
        this.returns = returns;
        this.decisions = decisions;
        this.reviewAnswers = reviewAnswers;
        this.secrecy = secrecy;
        this.simple = simple;
        this.rows = rows;
        this.settings = settings;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts the answer, part by part, the main reason first.
     *
     * @throws Refused invalid, naming part and field, if a part lacks ground, reason or the evidence its ground needs;
     *     conflict while an opinion is outstanding
     */
    public void draft(RequestId id, int version, List<DecisionPart> parts, Officer by) {
        long agency = requests.take(id, version, by).agencyId();
        WorkItem turn = process.turn(id, DRAFT_STEP, by);
        if (parts.isEmpty()) {
            throw Refused.invalid("parts", "decision.draft.empty");
        }
        Decision draft = Decision.draft(
                rows.ofParts(agency, parts.stream().map(DecisionPart::ground).toList()),
                parts,
                by.id(),
                LocalDate.now(clock));
        demands.requireOfDraft(id, draft, by);
        String procedure = simple.afterDraft(id, draft);
        decisions.save(id, draft);
        audit.record(new DecisionDrafted(id, draft.draftedOn(), draft.outcome(), parts.size()), by);
        process.complete(turn, Map.of("procedure", procedure));
    }

    /**
     * The legal review finds nothing against the draft.
     *
     * @param answers the seven questions, each answered and none with a fault
     * @param secrecy the look for secrecy (art. 17); null if there was none
     * @throws Refused invalid, at the question, if one is not answered or has a fault, or the look for secrecy is missing
     */
    public void passReview(
            RequestId id,
            int version,
            List<ReviewAnswer> answers,
            @Nullable SecrecyReview secrecy,
            String comment,
            Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, REVIEW_STEP, by);
        Decision draft = draftOfAnother(id, by, "decision.review.ownDraft");
        for (ReviewQuestion question : ReviewQuestion.values()) {
            if (answers.stream().noneMatch(answer -> answer.question() == question)) {
                throw Refused.invalid("answers[" + question + "]", "decision.review.notAnswered");
            }
        }
        answers.stream().filter(answer -> !answer.fine()).findFirst().ifPresent(answer -> {
            throw Refused.invalid("answers[" + answer.question() + "]", "decision.review.faultFound");
        });
        LocalDate today = LocalDate.now(clock);
        this.secrecy.record(request, draft, secrecy, by);
        reviewAnswers.save(id, answers);
        decisions.sign(id, draft.reviewed(by.id(), today));
        audit.record(new DecisionReviewed(id, today, comment), by);
        process.complete(turn, Map.of("review", "PASSED")); // asked by the process of before there was a way back
    }

    /** The legal review sends the request back; what was drafted and what was answered stay. */
    public void returnFromReview(
            RequestId id, int version, List<ReviewAnswer> answers, FirstStep to, String reason, Officer by) {
        returnFrom(REVIEW_STEP, "decision.review.ownDraft", id, version, to, reason, by);
        reviewAnswers.save(id, answers);
    }

    /**
     * The head of the disclosure office approves. Where the agency's leader signs, the draft goes on to him; else the
     * head signs: today is the day of the decision, and the letter is numbered with it.
     *
     * @param despite why the answer is signed although the letter check finds something in it; empty if it finds nothing
     */
    public void approve(RequestId id, int version, String comment, String despite, Officer by) {
        approve(id, version, null, comment, despite, by);
    }

    /**
     * The same on the short way ({@link SimpleProcedure}), where nobody has looked at the draft before.
     *
     * @param secrecy the look for secrecy (art. 17); null if there was none, or if the legal review has it
     */
    public void approve(
            RequestId id, int version, @Nullable SecrecyReview secrecy, String comment, String despite, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, APPROVAL_STEP, by);
        Decision draft = draftOfAnother(id, by, "decision.approval.ownDraft");
        if (!draft.isReviewed()) {
            this.secrecy.record(request, draft, secrecy, by);
        }
        if (settings.of(request.agencyId(), Setting.LEADER_APPROVAL) == 1 && process.knows(id, ENDORSEMENT_STEP)) {
            audit.record(new DecisionPassedOn(id, LocalDate.now(clock), draft.outcome(), comment), by);
            process.complete(turn, Map.of("approval", "PASSED_ON"));
        } else {
            sign(id, draft, comment, despite, by);
            process.complete(turn, Map.of("approval", "APPROVED"));
        }
    }

    /** The head of the disclosure office sends the request back; the answer will be reviewed again. */
    public void returnFromApproval(RequestId id, int version, FirstStep to, String reason, Officer by) {
        returnFrom(APPROVAL_STEP, "decision.approval.ownDraft", id, version, to, reason, by);
    }

    /** A leader signs what the head passed on; today is the day of the decision. */
    public void endorse(RequestId id, int version, String comment, String despite, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, ENDORSEMENT_STEP, by);
        sign(id, draftOfAnother(id, by, "decision.endorsement.ownDraft"), comment, despite, by);
        process.complete(turn, Map.of("endorsement", "APPROVED")); // likewise
    }

    /** A leader sends the request back; the answer will be reviewed and approved again. */
    public void returnFromEndorsement(RequestId id, int version, FirstStep to, String reason, Officer by) {
        returnFrom(ENDORSEMENT_STEP, "decision.endorsement.ownDraft", id, version, to, reason, by);
    }

    private void sign(RequestId id, Decision draft, String comment, String despite, Officer by) {
        LocalDate today = LocalDate.now(clock);
        Decision signed = draft.approved(by.id(), today);
        decisions.sign(id, signed);
        DecisionApproved approved = new DecisionApproved(id, today, draft.outcome(), comment, despite.strip());
        audit.record(approved, by);
        demands.require(approved, signed, by);
    }

    /** To the draft, as most are, or further back. */
    private void returnFrom(
            String step, String refusal, RequestId id, int version, FirstStep to, String reason, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, step, by);
        draftOfAnother(id, by, refusal);
        returns.record(request, to, reason, by);
        process.goBack(turn, to);
    }

    private Decision draftOfAnother(RequestId id, Officer by, String refusal) {
        Decision draft = decisions.of(id).orElseThrow();
        if (draft.draftedBy() == by.id()) {
            throw Refused.forbidden(refusal);
        }
        return draft;
    }
}
