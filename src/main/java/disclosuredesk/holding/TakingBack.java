package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.ActTakenBack;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Taking back (收回) what one has just passed on, by oneself, with one press and no reason, until the next officer opens the case. It
 * is the undo of {@link disclosuredesk.audit.Revocation} under a right of its own: the entry stays in the ledger and does not count.
 */
@Act
public class TakingBack {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Requests requests;
    private final Passings passings;
    private final PassedCases passedCases;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    TakingBack(
            Requests requests,
            Passings passings,
            PassedCases passedCases,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.passings = passings;
        this.passedCases = passedCases;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the act back; the case stands where it stood before.
     *
     * @param seq of the act's entry in the ledger, as the officer saw it
     * @throws Refused forbidden to any but who did it; conflict, saying who and when, if the case was opened or handled since; conflict if
     *     it has moved on
     */
    public void takeBack(RequestId id, long seq, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        PassedOn passed = passings.locked(id)
                .filter(one -> one.seq() == seq)
                .orElseThrow(() -> Refused.conflict("worklist.takeBack.over"));
        if (passed.by() != by.id()) {
            throw Refused.forbidden("worklist.takeBack.notYours");
        }
        requireUnseen(passed);
        if (passedCases.passing(passed).to().stream().noneMatch(step -> process.standsAt(id, step))) {
            throw Refused.conflict("worklist.takeBack.over");
        }
        requests.take(id, request.version(), by);
        passings.remove(id);
        AuditEntry entry = audit.entry(id, seq).orElseThrow(() -> Refused.conflict("worklist.takeBack.over"));
        LocalDate today = LocalDate.now(clock);
        passedCases
                .passing(passed)
                .back()
                .carryOut(
                        id,
                        entry,
                        back -> audit.record(
                                new ActTakenBack(id, today, back.seq(), back.event(), back.happenedOn()), by));
    }

    private void requireUnseen(PassedOn passed) {
        String first = passed.openedBy();
        LocalDateTime at = passed.openedAt();
        if (first != null && at != null) {
            throw Refused.conflict("worklist.takeBack.opened", first, MINUTE.format(at));
        }
        AuditEntry since = PassedCases.actedSince(passed, audit.of(passed.request()));
        if (since != null) {
            throw Refused.conflict("worklist.takeBack.handled", since.officerName(), MINUTE.format(since.recordedAt()));
        }
    }
}
