package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * Extension (延期答复, art. 33 paragraph 2): proposed by the clerk, approved by the head of the disclosure office, told to
 * the applicant before the period ends. Once only, by at most 20 working days.
 */
@Act({
    @Does(step = Extending.PROPOSAL, page = "extension"),
    @Does(step = Extending.APPROVAL_STEP, page = "extension-approval"),
    @Does(step = Extending.NOTICE_STEP, page = "extension-notice")
})
public class Extending {

    /** The message that proposes it, the step that approves it, the step that tells the applicant. */
    public static final String PROPOSAL = "extensionProposed";

    public static final String APPROVAL_STEP = "approveExtension";
    public static final String NOTICE_STEP = "sendExtensionNotice";

    private final Requests requests;
    private final Papers papers;
    private final Deadlines deadlines;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Extending(
            Requests requests, Papers papers, Deadlines deadlines, CaseProcess process, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.deadlines = deadlines;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes an extension.
     *
     * @param workingDays 1 to 20
     * @throws Refused invalid if there is no reason, one was approved before, or the period has ended
     */
    public void propose(RequestId id, int version, int workingDays, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, PROPOSAL, by);
        if (workingDays < 1 || workingDays > Extended.MOST_WORKING_DAYS) {
            throw Refused.invalid("workingDays", "clock.rule.extensionLength", workingDays);
        }
        requireText(reason, "reason");
        if (process.standsAt(id, APPROVAL_STEP)) {
            throw Refused.conflict("clock.extension.proposedAlready");
        }
        LocalDate today = LocalDate.now(clock);
        CaseFacts known = deadlines.facts(id).orElseThrow();
        new FactRules(deadlines.of(known.agencyId())).require(known.facts(), new Extended(today, null, workingDays));
        audit.record(new ExtensionProposed(id, today, workingDays, reason), by);
        process.complete(turn, Map.of());
    }

    /** The head of the disclosure office agrees; the applicant must still be told. Four eyes: not his own proposal. */
    public void approve(RequestId id, int version, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, APPROVAL_STEP, by);
        ExtensionProposed proposed = proposalOfAnother(id, by);
        audit.record(new ExtensionApproved(id, LocalDate.now(clock), proposed.workingDays(), proposed.reason()), by);
        process.complete(turn, Map.of("extension", "APPROVED"));
    }

    /** The head of the disclosure office does not agree; the period stays as it is. */
    public void decline(RequestId id, int version, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, APPROVAL_STEP, by);
        proposalOfAnother(id, by);
        requireText(reason, "reason");
        audit.record(new ExtensionDeclined(id, LocalDate.now(clock), reason), by);
        process.complete(turn, Map.of("extension", "DECLINED"));
    }

    /**
     * Puts what was approved into a letter; nothing is sent yet, and the first period counts.
     *
     * @throws Refused conflict if a letter is on file already
     */
    public void prepareNotice(RequestId id, int version, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        process.turn(id, NOTICE_STEP, by);
        if (papers.of(id, PaperKind.EXTENSION_NOTICE).isPresent()) {
            throw Refused.conflict("requests.paper.there");
        }
        papers.make(request, PaperKind.EXTENSION_NOTICE, by);
    }

    /**
     * The applicant was told; from now on the extended period counts.
     *
     * @param sentOn not after the last day of the first period
     * @throws Refused conflict if no letter is on file
     */
    public void tell(RequestId id, int version, LocalDate sentOn, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, NOTICE_STEP, by);
        requests.requirePossible(request, sentOn, "sentOn");
        AuditEntry entry = audit.latest(id, ExtensionApproved.class).orElseThrow();
        ExtensionApproved approved = audit.as(ExtensionApproved.class, entry);
        CaseFacts told =
                deadlines.facts(id).orElseThrow().and(new Extended(approved.on(), sentOn, approved.workingDays()));
        audit.record(
                new ExtensionNoticeSent(
                        id,
                        sentOn,
                        approved.workingDays(),
                        approved.on(),
                        deadlines.of(told).safe()),
                by);
        process.complete(turn, Map.of());
    }

    private ExtensionProposed proposalOfAnother(RequestId id, Officer by) {
        AuditEntry entry = audit.latest(id, ExtensionProposed.class).orElseThrow();
        if (entry.officerId() == by.id()) {
            throw Refused.forbidden("clock.extension.ownProposal");
        }
        return audit.as(ExtensionProposed.class, entry);
    }

    private static void requireText(String text, String field) {
        if (text.isBlank()) {
            throw Refused.invalid(field, "clock.reasonMissing");
        }
    }
}
