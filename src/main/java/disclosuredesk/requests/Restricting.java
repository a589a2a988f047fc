package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Restricting a case to named officers (限制知悉), and lifting that: for cases that touch secrets, colleagues or an applicant who has to be
 * protected. A head decides. As long as the case is not answered there is a reader for each role it still needs, so that it never waits for nobody.
 */
@Act(@Does(page = "restriction"))
public class Restricting {

    private final Requests requests;
    private final Restrictions restrictions;
    private final Agencies agencies;
    private final Settings settings;
    private final Revisions revisions;
    private final AuditTrail audit;
    private final Clock clock;

    Restricting(
            Requests requests,
            Restrictions restrictions,
            Agencies agencies,
            Settings settings,
            Revisions revisions,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.restrictions = restrictions;
        this.agencies = agencies;
        this.settings = settings;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the officer decides about restrictions. */
    public static boolean mayDecide(Officer by) {
        return by.is(Role.HEAD);
    }

    /** The restriction in force, for who may see the case. */
    @EachTime
    public Optional<Restriction> of(RequestId id, Officer by) {
        requests.get(id, by);
        return restrictions.of(id);
    }

    /** The officers who could see the case without a restriction, or will once it is given to their department. */
    @EachTime
    public List<Officer> candidates(RequestId id, Officer by) {
        DisclosureRequest request = requests.get(id, by);
        return agencies.officers(request.agencyId()).stream()
                .filter(one -> one.enabled()
                        && (one.sees(request.departmentId()) || request.departmentId() == null && one.is(Role.HANDLER)))
                .toList();
    }

    /** Who is on record in the ledger of the case: whom a form begins with. */
    @EachTime
    public Set<Long> involved(RequestId id, Officer by) {
        requests.get(id, by);
        return audit.of(id).stream()
                .map(AuditEntry::officerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * Restricts the case to some officers and whoever decides it; once more: to others.
     *
     * @throws Refused forbidden to all but a head; invalid without a reason, with somebody who could not see it anyhow, or if nobody of a role
     *     the case still needs is among them
     */
    public void restrict(RequestId id, String reason, Collection<Long> readers, Officer by) {
        revisions.raiseSettings(List.of(by.agencyId())); // nobody's rights change meanwhile
        DisclosureRequest request = requests.lock(id, by);
        requireHead(by);
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "requests.restriction.reasonMissing");
        }
        List<Officer> chosen = new ArrayList<>(candidates(id, by));
        Set<Long> known = chosen.stream().map(Officer::id).collect(Collectors.toSet());
        if (!known.containsAll(readers)) {
            throw Refused.invalid("readers", "requests.restriction.unknown");
        }
        chosen.removeIf(one -> one.id() != by.id() && !readers.contains(one.id()));
        if (!request.isClosed()) {
            requireEveryRole(request, chosen);
        }
        restrictions.put(id, reason.strip(), LocalDate.now(clock), chosen, by);
        audit.record(
                new CaseRestricted(
                        id,
                        LocalDate.now(clock),
                        reason.strip(),
                        chosen.stream().map(Officer::name).collect(Collectors.joining("、"))),
                by);
    }

    private void requireEveryRole(DisclosureRequest request, List<Officer> readers) {
        List<Role> needed = new ArrayList<>(List.of(Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD));
        if (request.departmentId() != null) {
            needed.add(Role.HANDLER);
        }
        if (settings.of(request.agencyId(), Setting.LEADER_APPROVAL) == 1) {
            needed.add(Role.LEADER);
        }
        for (Role role : needed) {
            if (readers.stream().noneMatch(one -> one.takesTurn(role, request.departmentId()))) {
                throw Refused.invalid(
                        "readers",
                        "requests.restriction.roleMissing",
                        new DefaultMessageSourceResolvable("Role." + role));
            }
        }
    }

    /**
     * Lifts it.
     *
     * @throws Refused forbidden to all but a head; conflict if the case is not restricted; invalid without a reason
     */
    public void lift(RequestId id, String reason, Officer by) {
        requests.lock(id, by);
        requireHead(by);
        if (restrictions.of(id).isEmpty()) {
            throw Refused.conflict("requests.restriction.none");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("liftReason", "requests.restriction.reasonMissing");
        }
        restrictions.remove(id);
        audit.record(new RestrictionLifted(id, LocalDate.now(clock), reason.strip()), by);
    }

    private static void requireHead(Officer by) {
        if (!mayDecide(by)) {
            throw Refused.forbidden("requests.restriction.headOnly");
        }
    }
}
