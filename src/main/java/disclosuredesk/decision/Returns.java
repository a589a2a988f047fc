package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.requests.CaseReturned;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.HandlingDays;
import disclosuredesk.shared.Refused;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.ProcessSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a request may be taken back to before it is signed, and what the ledger and the draft then say. */
@Component
class Returns {

    private final HandlingDays handlingDays;
    private final Decisions decisions;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Returns(HandlingDays handlingDays, Decisions decisions, CaseProcess process, AuditTrail audit, Clock clock) {
        this.handlingDays = handlingDays;
        this.decisions = decisions;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The steps a request may be taken back to from where it stands. None while a correction is awaited (a notice sent
     * by mistake is taken back as a fact), none once it is signed; to the search only if a department has it.
     */
    List<FirstStep> choices(DisclosureRequest request) {
        String at = process.beforeSignature(request.id()).orElse(Correcting.STEP);
        if (at.equals(Correcting.STEP)) {
            return List.of();
        }
        return Stream.of(
                        FirstStep.EXAMINATION,
                        FirstStep.ASSIGNMENT,
                        FirstStep.SEARCH,
                        FirstStep.CONSULTATION,
                        FirstStep.DRAFT)
                .filter(to -> to == FirstStep.CONSULTATION
                        ? !at.equals(Consulting.STEP)
                        : ProcessSteps.present().isBefore(to.activity(), at))
                .filter(to -> to != FirstStep.SEARCH || request.departmentId() != null)
                .toList();
    }

    /**
     * Writes the return down; the process is moved by the caller.
     *
     * @throws Refused invalid without a reason or if the request cannot go back to the step
     */
    void record(DisclosureRequest request, FirstStep to, String reason, Officer by) {
        if (!choices(request).contains(to)) {
            throw Refused.invalid("to", "decision.return.notThere");
        }
        if (EvidenceRules.isEmpty(reason)) {
            throw Refused.invalid("comment", "decision.returnReasonMissing");
        }
        String at = process.beforeSignature(request.id()).orElseThrow();
        Long department = request.departmentId();
        Integer days =
                to == FirstStep.SEARCH && department != null ? handlingDays.of(request.agencyId(), department) : null;
        audit.record(new CaseReturned(request.id(), LocalDate.now(clock), at, to, reason.strip(), days), by);
    }

    /** What was reviewed is no longer what will be signed. */
    @EventListener
    void returned(CaseReturned event) {
        decisions
                .of(event.request())
                .filter(draft -> !draft.isApproved())
                .ifPresent(draft -> decisions.sign(event.request(), draft.returned()));
    }
}
