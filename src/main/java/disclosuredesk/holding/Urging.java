package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Urging (催办) whoever is to act now, once a day for each case and role. */
@Act
public class Urging {

    private final Requests requests;
    private final Holders holders;
    private final Urgings urgings;
    private final WaitingRoles waitingRoles;
    private final AuditTrail audit;
    private final Clock clock;

    Urging(
            Requests requests,
            Holders holders,
            Urgings urgings,
            WaitingRoles waitingRoles,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.holders = holders;
        this.urgings = urgings;
        this.waitingRoles = waitingRoles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Urges everybody the case waits for, but oneself.
     *
     * @throws Refused forbidden to who does not see the whole agency; conflict if it was done today, if it waits for
     *     nobody, or for oneself only
     */
    public void urge(RequestId id, String note, Officer by) {
        requests.lock(id, by);
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("worklist.urge.notYours");
        }
        Map<Role, Holder> held = holders.of(id);
        List<Role> waiting = waitingRoles.of(id).stream()
                .filter(role -> !held.containsKey(role) || held.get(role).officerId() != by.id())
                .toList();
        if (waiting.isEmpty()) {
            throw Refused.conflict("worklist.urge.nobody");
        }
        boolean first = false;
        for (Role role : waiting) {
            Holder holder = held.get(role);
            first |= urgings.add(
                    id, role, LocalDate.now(clock), by.id(), holder == null ? null : holder.officerId(), note.strip());
        }
        if (!first) {
            throw Refused.conflict("worklist.urge.today");
        }
        String names = waiting.stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .map(Holder::name)
                .distinct()
                .collect(Collectors.joining("、"));
        audit.record(
                new CaseUrged(id, LocalDate.now(clock), names.isEmpty() ? Holders.NOBODY : names, note.strip()), by);
    }
}
