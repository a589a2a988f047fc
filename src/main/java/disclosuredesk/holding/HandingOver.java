package disclosuredesk.holding;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.holding.Holders.Held;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Giving a case to a colleague: by whoever handles it (转办), or by who arranges the work (指定承办人): the head and the
 * leaders anybody's, a clerk of the disclosure office what waits for clerks and departments.
 */
@Act
public class HandingOver {

    private static final Set<Role> BY_CLERKS = EnumSet.of(Role.CLERK, Role.HANDLER);

    private final Requests requests;
    private final Agencies agencies;
    private final Holders holders;
    private final Supervisions supervisions;
    private final WaitingRoles waitingRoles;
    private final Visibility visibility;
    private final AuditTrail audit;
    private final Clock clock;

    HandingOver(
            Requests requests,
            Agencies agencies,
            Holders holders,
            Supervisions supervisions,
            WaitingRoles waitingRoles,
            Visibility visibility,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.holders = holders;
        this.supervisions = supervisions;
        this.waitingRoles = waitingRoles;
        this.visibility = visibility;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the case to an officer, in every role of his that it waits for or that the giver handles himself.
     *
     * @throws Refused invalid if he is unknown or can do nothing of it; forbidden if it is not the giver's to give;
     *     conflict if he handles it already
     */
    public void give(RequestId id, long officerId, String note, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        Map<Role, Holder> held = holders.of(id);
        Officer to = colleague(officerId, by);
        Set<Role> given = waitingRoles.of(id);
        given.addAll(Claiming.own(held, by));
        given.removeIf(role -> !WaitingRoles.suits(to, role, request));
        if (given.isEmpty()) {
            throw Refused.invalid("officer", "worklist.give.cannot", to.name());
        }
        requireReader(id, to);
        given.removeIf(role -> !mayGive(by, role, held.get(role)));
        if (given.isEmpty()) {
            throw Refused.forbidden("worklist.give.notYours");
        }
        given.removeIf(role -> held.containsKey(role) && held.get(role).officerId() == officerId);
        if (given.isEmpty()) {
            throw Refused.conflict("worklist.give.already", to.name());
        }
        audit.record(new CaseGiven(id, LocalDate.now(clock), names(held, given), to.name(), note.strip()), by);
        for (Role role : given) {
            Holder before = held.get(role);
            holders.put(
                    id, role, officerId, LocalDateTime.now(clock), by.id(), before == null ? null : before.officerId());
        }
    }

    /**
     * What was given of a leaving colleague.
     *
     * @param restricted how many restricted cases (限制知悉) he keeps, because the other, or who gives, may not see them
     */
    public record Given(int cases, int restricted) {}

    /**
     * Gives everything of a leaving colleague that is not archived, and the supervisions he has to answer, in each record he works in, to another, all
     * or nothing; but the restricted cases the other may not see. Only the head does this.
     *
     * @throws Refused invalid, naming the first case the other may not handle; forbidden to all but a head
     */
    public Given giveAll(long fromId, long toId, String reason, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("worklist.giveAll.headOnly");
        }
        Officer from = officer(fromId, by, "from");
        Officer to = colleague(toId, by);
        if (fromId == toId) {
            throw Refused.invalid("officer", "worklist.giveAll.same");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "worklist.reasonMissing");
        }
        List<Held> all = holders.unfinished(fromId);
        List<Held> cases = all.stream()
                .filter(one ->
                        visibility.readers(one.request(), List.of(by, to)).size() == 2)
                .toList();
        for (Held one : cases) {
            RequestId id = one.request();
            Officer here = by.in(one.agencyId());
            DisclosureRequest request = requests.lock(id, here);
            for (Role role : Claiming.own(holders.of(id), from)) {
                if (!WaitingRoles.suits(to.in(one.agencyId()), role, request)) {
                    throw Refused.invalid("officer", "worklist.giveAll.cannot", to.name(), request.number());
                }
                holders.put(id, role, toId, LocalDateTime.now(clock), by.id(), null);
            }
            audit.record(new CaseGiven(id, LocalDate.now(clock), from.name(), to.name(), reason.strip()), here);
        }
        supervisions.moveOpen(fromId, toId);
        return new Given(cases.size(), all.size() - cases.size());
    }

    private void requireReader(RequestId id, Officer to) {
        if (visibility.isHidden(id, to)) {
            throw Refused.invalid("officer", "requests.restriction.notReader", to.name());
        }
    }

    private static boolean mayGive(Officer by, Role role, @Nullable Holder holder) {
        return by.is(Role.HEAD)
                || by.is(Role.LEADER)
                || by.is(Role.CLERK) && BY_CLERKS.contains(role)
                || holder != null && holder.officerId() == by.id();
    }

    private static String names(Map<Role, Holder> held, Set<Role> roles) {
        String names = roles.stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .map(Holder::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? Holders.NOBODY : names;
    }

    private Officer colleague(long id, Officer by) {
        Officer officer = officer(id, by, "officer");
        if (!officer.enabled()) {
            throw Refused.invalid("officer", "worklist.give.disabled", officer.name());
        }
        return officer;
    }

    private Officer officer(long id, Officer by, String field) {
        return agencies.officer(id, by.agencyId()).orElseThrow(() -> Refused.invalid(field, "worklist.give.unknown"));
    }
}
