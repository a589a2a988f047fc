package disclosuredesk.holding;

import static java.util.Objects.requireNonNull;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claiming (签收) what waits for one's role, giving it back (退回), and taking a slip back at once. None of it raises the
 * version of the request: a colleague's form that is open on it stays good.
 */
@Act
public class Claiming {

    /** How long a claim or gift can be undone; the page offers it for ten seconds, the rest is for a slow line. */
    static final Duration UNDO = Duration.ofSeconds(30);

    private final Requests requests;
    private final Holders holders;
    private final WaitingRoles waitingRoles;
    private final AuditTrail audit;
    private final Clock clock;

    Claiming(Requests requests, Holders holders, WaitingRoles waitingRoles, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.holders = holders;
        this.waitingRoles = waitingRoles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Claims every open step of the case that is the officer's to do and that nobody handles.
     *
     * @throws Refused conflict, naming who was first, or if nothing waits for one of his roles
     */
    public void claim(RequestId id, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        Map<Role, Holder> held = holders.of(id);
        List<Role> waiting = waitingRoles.of(id).stream()
                .filter(role -> WaitingRoles.suits(by, role, request))
                .toList();
        List<Role> free =
                waiting.stream().filter(role -> !held.containsKey(role)).toList();
        if (waiting.isEmpty()) {
            throw Refused.conflict("worklist.claim.notYours");
        }
        if (free.isEmpty()) {
            Holder first = requireNonNull(held.get(waiting.get(0)));
            throw first.officerId() == by.id()
                    ? Refused.conflict("worklist.claim.yoursAlready")
                    : Refused.conflict("worklist.claim.taken", first.name());
        }
        free.forEach(role -> holders.put(id, role, by.id(), LocalDateTime.now(clock), by.id(), null));
        audit.record(new CaseClaimed(id, LocalDate.now(clock), by.name()), by);
    }

    /**
     * Gives back everything the officer handles of the case: it waits to be claimed again.
     *
     * @throws Refused conflict if he handles nothing of it; invalid without a reason
     */
    public void giveBack(RequestId id, String reason, Officer by) {
        requests.lock(id, by);
        Set<Role> his = own(holders.of(id), by);
        if (his.isEmpty()) {
            throw Refused.conflict("worklist.giveBack.notYours");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "worklist.reasonMissing");
        }
        his.forEach(role -> holders.remove(id, role));
        audit.record(new CaseGivenBack(id, LocalDate.now(clock), by.name(), reason.strip()), by);
    }

    /**
     * Undoes the officer's own claim or gift of a moment ago: whoever handled the case before does so again.
     *
     * @throws Refused conflict if there is nothing to undo, or not any more
     */
    public void undo(RequestId id, Officer by) {
        requests.lock(id, by);
        LocalDateTime now = LocalDateTime.now(clock);
        List<Holder> fresh = holders.of(id).values().stream()
                .filter(holder -> holder.givenBy() == by.id() && !holder.since().isBefore(now.minus(UNDO)))
                .toList();
        if (fresh.isEmpty()) {
            throw Refused.conflict("worklist.undo.tooLate");
        }
        for (Holder holder : fresh) {
            Long previous = holder.previous();
            if (previous == null) {
                holders.remove(id, holder.role());
            } else {
                holders.put(id, holder.role(), previous, now.minus(UNDO).minusSeconds(1), by.id(), null);
            }
        }
        Map<Role, Holder> again = holders.of(id);
        String names = fresh.stream()
                .map(holder -> again.containsKey(holder.role())
                        ? again.get(holder.role()).name()
                        : Holders.NOBODY)
                .distinct()
                .collect(Collectors.joining("、"));
        audit.record(new ClaimUndone(id, LocalDate.now(clock), names), by);
    }

    static Set<Role> own(Map<Role, Holder> held, Officer officer) {
        return held.values().stream()
                .filter(holder -> holder.officerId() == officer.id())
                .map(Holder::role)
                .collect(Collectors.toSet());
    }
}
