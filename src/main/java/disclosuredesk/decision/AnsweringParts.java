package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cooperation.OwnLimits;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;

/** What a helping department does with its part (协办): claims it, searches and proposes, or gives it back. It need not see the case. */
@Act
public class AnsweringParts {

    private final Requests requests;
    private final HelpingParts parts;
    private final SearchFiles files;
    private final OwnLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweringParts(
            Requests requests, HelpingParts parts, SearchFiles files, OwnLimits limits, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.parts = parts;
        this.files = files;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the part on.
     *
     * @throws Refused not found; forbidden to all but handlers of the department; conflict, naming who was first, or if it is not awaited
     */
    public void claim(long id, Officer by) {
        HelpingPart part = lock(id, by);
        HelpingPart.Mark first = part.claimed();
        if (first != null) {
            throw Refused.conflict("decision.part.claimed", String.valueOf(first.by()));
        }
        claim(part, by);
    }

    private void claim(HelpingPart part, Officer by) {
        LocalDate today = LocalDate.now(clock);
        parts.claim(part.id(), today, by);
        audit.record(new PartClaimed(part.request(), today, part.id(), part.department(), by.name()), by);
    }

    /**
     * Records the search and proposes an answer to the part; who does so has claimed it.
     *
     * @throws Refused as for claiming; invalid, at the field
     */
    public void answer(long id, SearchRecord search, Ground ground, String opinion, Officer by) {
        HelpingPart part = lock(id, by);
        Proposing.require(search, ground, opinion, () -> requireDay(search.searchedOn(), part));
        if (part.claimed() == null) {
            claim(part, by);
        }
        LocalDate today = LocalDate.now(clock);
        parts.answer(id, search, ground, opinion.strip(), today, by);
        Attachment proof = search.attachment();
        if (proof != null) {
            proof.require("file");
            files.insert(part.request(), id, proof, by.id(), today);
            audit.record(
                    new SearchProofAttached(
                            part.request(), today, proof.name(), proof.content().length, proof.sha256()),
                    by);
        }
        boolean late = limits.isPast(part.agencyId(), part.assignedOn(), part.workingDays(), today);
        audit.record(new PartAnswered(part.request(), today, id, part.department(), ground, late, opinion.strip()), by);
    }

    /**
     * Gives the part back because the information is not kept by the department.
     *
     * @throws Refused as for claiming; invalid without a reason
     */
    public void giveBack(long id, String reason, Officer by) {
        HelpingPart part = lock(id, by);
        Proposing.requireText(reason, "reason");
        LocalDate today = LocalDate.now(clock);
        parts.giveBack(id, reason.strip(), today, by);
        audit.record(new PartReturned(part.request(), today, id, part.department(), reason.strip()), by);
    }

    /** The part, its case locked. */
    private HelpingPart lock(long id, Officer by) {
        HelpingPart seen = parts.of(id).orElseThrow(() -> Refused.notFound("decision.part.notFound"));
        if (!seen.isGivenTo(by)) {
            requests.get(seen.request(), by);
            throw Refused.forbidden("decision.part.notGiven", seen.department());
        }
        requests.lockForAsked(seen.request());
        HelpingPart part = parts.of(id).orElseThrow(() -> Refused.notFound("decision.part.notFound"));
        if (!part.isAwaited()) {
            throw Refused.conflict("decision.part.settled");
        }
        return part;
    }

    private void requireDay(LocalDate searchedOn, HelpingPart part) {
        requests.requireNotFuture(searchedOn, "searchedOn");
        LocalDate received = requests.askedAbout(part.request()).receivedOn();
        if (searchedOn.isBefore(received)) {
            throw Refused.invalid("searchedOn", "requests.beforeReceipt", received);
        }
    }
}
