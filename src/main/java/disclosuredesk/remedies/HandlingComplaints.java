package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;

/** A complaint about disclosure work is put on the register and answered (arts 47, 51). */
@Act
public class HandlingComplaints {

    private final Complaints complaints;
    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    HandlingComplaints(Complaints complaints, Requests requests, AuditTrail audit, Clock clock) {
        this.complaints = complaints;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a complaint on the register.
     *
     * @param id from the form, so that sending it twice records once
     * @throws Refused invalid if something is missing; conflict if the id is taken
     */
    public void register(ComplaintId id, Complaint.Entry entry, Officer by) {
        RequestId about = entry.request();
        if (about != null) {
            DisclosureRequest request = requests.requireNotVoid(requests.get(about, by));
            requests.requirePossible(request, entry.receivedOn(), "receivedOn");
        }
        FilingRules.requireRecorder(by);
        requests.requireNotFuture(entry.receivedOn(), "receivedOn");
        Complaint.Entry whole = whole(entry);
        if (complaints.exists(id)) {
            throw Refused.conflict("remedies.complaint.registeredAlready");
        }
        complaints.insert(id, by.agencyId(), whole);
        audit.record(
                new ComplaintRegistered(
                        Complaint.ledger(id, about),
                        whole.receivedOn(),
                        id.value(),
                        whole.side(),
                        whole.channel(),
                        whole.about()),
                by);
    }

    private static Complaint.Entry whole(Complaint.Entry entry) {
        String respondent = entry.side() == ComplaintSide.SUPERVISOR
                ? FilingRules.text(entry.respondent(), "respondent", "remedies.complaint.respondentMissing")
                : "";
        String basis = entry.dueBasis().strip();
        LocalDate due = entry.dueOn();
        if (due != null && due.isBefore(entry.receivedOn())) {
            throw Refused.invalid("dueOn", "remedies.complaint.dueBeforeReceived", entry.receivedOn());
        }
        if (due != null && basis.isEmpty()) {
            throw Refused.invalid("dueBasis", "remedies.complaint.basisMissing");
        }
        return new Complaint.Entry(
                entry.request(),
                entry.side(),
                respondent,
                FilingRules.text(entry.complainant(), "complainant", "remedies.complaint.complainantMissing"),
                FilingRules.text(entry.about(), "about", "remedies.complaint.aboutMissing"),
                entry.channel(),
                entry.receivedOn(),
                FilingRules.text(entry.receivedBy(), "receivedBy", "remedies.complaint.receivedByMissing"),
                due,
                due == null ? "" : basis);
    }

    /**
     * Records what was found and what the complainant was told.
     *
     * @throws Refused conflict if it was answered already
     */
    public void answer(ComplaintId id, int version, LocalDate on, ComplaintResult result, String answer, Officer by) {
        Complaint complaint = take(id, version, by);
        if (!complaint.isOpen()) {
            throw Refused.conflict("remedies.complaint.answeredAlready");
        }
        requests.requireNotFuture(on, "answeredOn");
        if (on.isBefore(complaint.entry().receivedOn())) {
            throw Refused.invalid(
                    "answeredOn",
                    "remedies.complaint.answeredBeforeReceived",
                    complaint.entry().receivedOn());
        }
        String told = FilingRules.text(answer, "reply", "remedies.complaint.answerMissing");
        complaints.answer(id, on, result, told);
        audit.record(new ComplaintAnswered(complaint.ledger(), on, id.value(), result, told), by);
    }

    /** The head voids an entry that is wrong; it stays on file, and the right one is registered anew. */
    public void voidEntry(ComplaintId id, int version, String reason, Officer by) {
        Complaint complaint = take(id, version, by);
        FilingRules.requireHead(by);
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        LocalDate today = LocalDate.now(clock);
        complaints.setVoid(id, today, because);
        audit.record(new ComplaintVoided(complaint.ledger(), today, id.value(), because), by);
    }

    private Complaint take(ComplaintId id, int version, Officer by) {
        Complaint seen = complaints.get(id, by);
        FilingRules.requireRecorder(by);
        if (seen.isVoid()) {
            throw Refused.conflict("remedies.isVoid");
        }
        if (!complaints.raise(id, version)) {
            throw Refused.conflict("remedies.stale");
        }
        return seen;
    }
}
