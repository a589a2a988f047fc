package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cooperation.OwnLimits;
import disclosuredesk.decision.HelpingPart.Ending;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the lead department (主办科室) and the clerks do about the parts of helping departments (协办科室): one more while it searches, another department
 * for what was returned, an end to what is not awaited any more. All of it is internal and stops no period.
 */
@Act(@Does(page = "parts"))
public class GivingParts {

    /** Who gives parts to other departments: the clerk, and the department that has the case. */
    static final Set<Role> LEAD = Set.of(Role.CLERK, Role.HANDLER);

    private final Requests requests;
    private final HelpingParts parts;
    private final GivenParts given;
    private final OwnLimits limits;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    GivingParts(
            Requests requests,
            HelpingParts parts,
            GivenParts given,
            OwnLimits limits,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.parts = parts;
        this.given = given;
        this.limits = limits;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the officer can give a part now. */
    @EachTime
    public boolean isPossible(RequestId id, Officer by) {
        return isLead(by) && process.standsAt(id, Proposing.STEP);
    }

    /**
     * Gives one more part.
     *
     * @throws Refused forbidden to all but clerks and handlers; conflict unless the lead department searches; invalid, at the field
     */
    public void give(RequestId id, AskedPart part, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        requireLead(by);
        requirePossible(id);
        given.give(request, request.departmentId(), part, "", by);
    }

    /**
     * Gives a part that is not answered to another department, with a limit of its own.
     *
     * @param reason may be empty where the department returned it with its own
     * @throws Refused likewise; conflict if it was answered or has ended; invalid without a reason
     */
    public void reassign(long id, long departmentId, @Nullable Integer workingDays, String reason, Officer by) {
        HelpingPart part = lock(id, by);
        requirePossible(part.request());
        if (part.returned() == null && EvidenceRules.isEmpty(reason)) {
            throw Refused.invalid("reason", "decision.part.reasonMissing");
        }
        end(part, Ending.REASSIGNED, reason, by);
        DisclosureRequest request = requests.get(part.request(), by);
        given.give(request, request.departmentId(), new AskedPart(departmentId, part.what(), workingDays), "", by);
    }

    /**
     * Takes a part back that is not answered: it is not awaited any more.
     *
     * @throws Refused forbidden to all but clerks and handlers; conflict if it was answered or has ended; invalid without a reason
     */
    public void takeBack(long id, String reason, Officer by) {
        HelpingPart part = lock(id, by);
        if (EvidenceRules.isEmpty(reason)) {
            throw Refused.invalid("takeBackReason", "decision.part.reasonMissing");
        }
        end(part, Ending.TAKEN_BACK, reason, by);
    }

    private void end(HelpingPart part, Ending ending, String reason, Officer by) {
        LocalDate today = LocalDate.now(clock);
        boolean late =
                part.returned() == null && limits.isPast(part.agencyId(), part.assignedOn(), part.workingDays(), today);
        parts.end(part.id(), ending, reason.strip(), today, by.id());
        audit.record(
                new PartClosed(part.request(), today, part.id(), part.department(), ending, late, reason.strip()), by);
    }

    /** The part, its case locked; who does not see the case finds none. */
    private HelpingPart lock(long id, Officer by) {
        HelpingPart seen = parts.of(id).orElseThrow(() -> Refused.notFound("decision.part.notFound"));
        requests.lock(seen.request(), by);
        requireLead(by);
        HelpingPart part = parts.of(id).orElseThrow(() -> Refused.notFound("decision.part.notFound"));
        if (!part.isOpen()) {
            throw Refused.conflict("decision.part.settled");
        }
        return part;
    }

    private void requirePossible(RequestId id) {
        if (!process.standsAt(id, Proposing.STEP)) {
            throw Refused.conflict("decision.part.notNow");
        }
    }

    private static void requireLead(Officer by) {
        if (!isLead(by)) {
            throw Refused.forbidden("decision.part.notYours");
        }
    }

    private static boolean isLead(Officer by) {
        return LEAD.stream().anyMatch(by::is);
    }
}
