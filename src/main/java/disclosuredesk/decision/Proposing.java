package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Search and proposal (检索与拟办) by the department to which the request was assigned. */
@Act(@Does(step = Proposing.STEP, page = "search"))
public class Proposing {

    /** The step of the process. */
    public static final String STEP = "searchRecords";

    private final Requests requests;
    private final Proposals proposals;
    private final SearchFiles files;
    private final HelpingParts parts;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Proposing(
            Requests requests,
            Proposals proposals,
            SearchFiles files,
            HelpingParts parts,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.proposals = proposals;
        this.files = files;
        this.parts = parts;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the search and proposes an answer, for all departments that had a part.
     *
     * @param opinionsNeeded whether a third party or a joint agency must be asked first
     * @throws Refused invalid, at {@code answer}, while a helping department has neither answered nor been taken its part back
     */
    public void propose(
            RequestId id,
            int version,
            SearchRecord search,
            Ground ground,
            String opinion,
            boolean opinionsNeeded,
            Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        require(search, ground, opinion, () -> requests.requirePossible(request, search.searchedOn(), "searchedOn"));
        String unsettled = parts.unsettled(id);
        if (!unsettled.isEmpty()) {
            throw Refused.invalid("answer", "decision.part.unsettled", unsettled);
        }
        LocalDate today = LocalDate.now(clock);
        proposals.save(id, search, new Proposal(ground, opinion, by.id(), today));
        if (search.attachment() != null) {
            file(id, search.attachment(), today, by);
        }
        audit.record(new AnswerProposed(id, today, ground, opinionsNeeded, opinion), by);
        process.complete(turn, Map.of("proposal", opinionsNeeded ? "OPINIONS_NEEDED" : "PROPOSED"));
    }

    /** Gives the request back because the information is not kept by this department. */
    public void returnAssignment(RequestId id, int version, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        requireText(reason, "reason");
        audit.record(new AssignmentReturned(id, LocalDate.now(clock), reason), by);
        process.complete(turn, Map.of("proposal", "RETURNED"));
    }

    /**
     * Adds a proof of the search that was not at hand when it was recorded.
     *
     * @throws Refused conflict if there is no search record or the request is closed; invalid at {@code file}
     */
    public void attach(RequestId id, int version, Attachment attachment, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        if (!by.is(Role.CLERK) && !by.is(Role.HANDLER)) {
            throw Refused.forbidden("decision.attachment.notYours");
        }
        if (request.isClosed() || proposals.searchOf(id).isEmpty()) {
            throw Refused.conflict("decision.attachment.notNow");
        }
        file(id, attachment, LocalDate.now(clock), by);
    }

    private void file(RequestId id, Attachment attachment, LocalDate today, Officer by) {
        attachment.require("file");
        files.insert(id, null, attachment, by.id(), today);
        audit.record(
                new SearchProofAttached(id, today, attachment.name(), attachment.content().length, attachment.sha256()),
                by);
    }

    /**
     * What every search and proposal says, of whichever department.
     *
     * @param day refuses a day on which the search cannot have been
     */
    static void require(SearchRecord search, Ground ground, String opinion, Runnable day) {
        var wrong = new Refusals();
        wrong.gather(() -> requireText(search.places(), "places"));
        wrong.gather(() -> requireText(search.keywords(), "keywords"));
        wrong.gather(() -> requireText(search.searchedBy(), "searchedBy"));
        wrong.gather(day);
        wrong.gather(() -> requireText(search.findings(), "findings"));
        wrong.gather(() -> requireText(opinion, "opinion"));
        wrong.requireNone();
        if (!Ground.forDrafting().contains(ground)) {
            throw Refused.invalid("ground", "decision.groundNotForDrafting");
        }
    }

    static void requireText(String text, String field) {
        if (EvidenceRules.isEmpty(text)) {
            throw Refused.invalid(field, "decision.proposal.missing." + field);
        }
    }
}
