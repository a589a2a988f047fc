package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.FactAmended;
import disclosuredesk.audit.FactRevoked;
import disclosuredesk.audit.Revocation;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.ReceiptAmended;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts right what was recorded wrongly: a fact gets its right day, or did not happen at all. The ledger only grows; what
 * was recorded stays readable. It takes the head of the disclosure office, a reason, and another than who recorded it.
 */
@Act
public class Amending {

    private final Requests requests;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Revocation> revocations = new HashMap<>();

    Amending(Requests requests, Deadlines deadlines, AuditTrail audit, Clock clock, List<Revocation> revocations) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
        revocations.forEach(revocation -> this.revocations.put(revocation.fact().getSimpleName(), revocation));
    }

    /**
     * An entry whose day can be put right, or that can be taken back.
     *
     * @param was the day it stands with
     * @param own whether the officer recorded it himself, and so must leave it to another
     * @param dated whether it can be given another day; an amendment can only be taken back
     * @param revocable whether this kind can be taken back at all
     */
    public record Amendable(
            long seq, String fact, LocalDate was, String recordedBy, boolean own, boolean dated, boolean revocable) {}

    /** The entries of an open request the officer could put right, latest first; empty for any but a head. */
    @EachTime
    public List<Amendable> amendable(RequestId id, Officer by) {
        DisclosureRequest request = requests.get(id, by);
        if (request.isClosed() || !by.is(Role.HEAD)) {
            return List.of();
        }
        return Stream.concat(audit.standing(id).stream().filter(this::isDated), audit.amendments(id).stream())
                .sorted(Comparator.comparingLong(AuditEntry::seq).reversed())
                .map(entry -> new Amendable(
                        entry.seq(),
                        entry.event(),
                        entry.happenedOn(),
                        entry.officerName(),
                        entry.officerId() == by.id(),
                        !entry.is(FactAmended.class),
                        entry.is(FactAmended.class) || revocations.containsKey(entry.event())))
                .toList();
    }

    /**
     * Gives a fact its right day. Every period is counted anew; timers move in the same transaction.
     *
     * @throws Refused forbidden to any but a head other than who recorded it; invalid if the day cannot be, naming the
     *     article
     */
    public void amend(RequestId id, int version, long seq, LocalDate on, String reason, Officer by) {
        AuditEntry entry = take(id, version, seq, by);
        DisclosureRequest request = requests.get(id, by);
        if (entry.is(FactAmended.class)) {
            throw Refused.invalid("seq", "clock.amend.revokeOnly");
        }
        requests.requireNotFuture(on, "on");
        if (!entry.is(RequestRegistered.class)) {
            requests.requirePossible(request, on, "on");
        }
        if (on.equals(entry.happenedOn())) {
            throw Refused.invalid("on", "clock.amend.same");
        }
        requireReason(reason);
        audit.record(new FactAmended(id, on, seq, entry.event(), entry.happenedOn(), reason), by);
    }

    /**
     * Takes a fact back: it did not happen. The dates are exactly those of before.
     *
     * @throws Refused forbidden to any but a head other than who recorded it; conflict if later acts rest on it
     */
    public void revoke(RequestId id, int version, long seq, String reason, Officer by) {
        AuditEntry entry = take(id, version, seq, by);
        requireReason(reason);
        Revocation revocation = revocations.get(entry.event());
        if (revocation == null && !entry.is(FactAmended.class)) {
            throw Refused.invalid("seq", "clock.amend.notRevocable");
        }
        if (revocation == null) {
            record(id, entry, reason, by);
        } else {
            revocation.carryOut(id, entry, revoked -> record(id, revoked, reason, by));
        }
    }

    /** Whether a period hangs on its day; an amended registration has no day of its own. */
    private boolean isDated(AuditEntry entry) {
        return deadlines.isFact(entry.event()) && !entry.is(ReceiptAmended.class);
    }

    private void record(RequestId id, AuditEntry entry, String reason, Officer by) {
        audit.record(
                new FactRevoked(id, LocalDate.now(clock), entry.seq(), entry.event(), entry.happenedOn(), reason), by);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "clock.reasonMissing");
        }
    }

    private AuditEntry take(RequestId id, int version, long seq, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("clock.amend.headOnly");
        }
        DisclosureRequest request = requests.take(id, version, by);
        if (request.isClosed()) {
            throw Refused.conflict("clock.amend.closed");
        }
        AuditEntry entry = Stream.concat(
                        audit.standing(id).stream().filter(this::isDated), audit.amendments(id).stream())
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("seq", "clock.amend.notStanding"));
        if (entry.officerId() == by.id()) {
            throw Refused.forbidden("clock.amend.own");
        }
        return entry;
    }
}
