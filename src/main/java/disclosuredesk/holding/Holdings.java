package disclosuredesk.holding;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Leave;
import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.OpenedCase;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who handles a case and who could, for its page. */
@Component
public class Holdings {

    /**
     * An officer the case could be given to.
     *
     * @param cases how many not archived he handles already
     * @param leave if he is away today; null if not
     */
    public record Colleague(
            Officer officer, int cases, @Nullable Leave leave) {}

    private final Holders holders;
    private final Supervisions supervisions;
    private final WaitingRoles waitingRoles;
    private final Agencies agencies;
    private final Leaves leaves;

    Holdings(Holders holders, Supervisions supervisions, WaitingRoles waitingRoles, Agencies agencies, Leaves leaves) {
        this.holders = holders;
        this.supervisions = supervisions;
        this.waitingRoles = waitingRoles;
        this.agencies = agencies;
        this.leaves = leaves;
    }

    /** Of a request the officer may see. */
    public Holding of(DisclosureRequest request, Officer by) {
        Map<Role, Holder> held = holders.of(request.id());
        Set<Role> waiting = waitingRoles.of(request.id());
        Set<Role> unclaimed = EnumSet.noneOf(Role.class);
        waiting.stream().filter(role -> !held.containsKey(role)).forEach(unclaimed::add);
        boolean mine = !request.isVoid() && !Claiming.own(held, by).isEmpty();
        boolean above = by.is(Role.HEAD) || by.is(Role.LEADER);
        return new Holding(
                held.values(),
                held.isEmpty() ? Map.of() : leaves.today(request.agencyId()),
                unclaimed,
                unclaimed.stream().anyMatch(role -> WaitingRoles.suits(by, role, request)),
                mine,
                (above || by.is(Role.CLERK) || mine) && !waiting.isEmpty(),
                by.seesWholeAgency()
                        && waiting.stream()
                                .anyMatch(role -> !held.containsKey(role)
                                        || held.get(role).officerId() != by.id()),
                above && request.archivedOn() == null && !request.isVoid(),
                supervisions.of(request.id()));
    }

    /** The same for the page of a case, where several ask. */
    public Holding of(OpenedCase opened) {
        return opened.once(Holding.class, () -> of(opened.request(), opened.by()));
    }

    /** Whom the case could be given to: every officer who can do what it waits for, or what the giver handles of it. */
    public List<Colleague> colleagues(DisclosureRequest request, Officer by) {
        Set<Role> roles = waitingRoles.of(request.id());
        roles.addAll(Claiming.own(holders.of(request.id()), by));
        return colleagues(
                by,
                agencies.officers(by.agencyId()).stream()
                        .filter(officer -> roles.stream().anyMatch(role -> WaitingRoles.suits(officer, role, request)))
                        .toList());
    }

    /** Every officer in service who can handle cases. */
    public List<Officer> officers(Officer by) {
        return agencies.officers(by.agencyId()).stream()
                .filter(officer -> officer.enabled() && officer.roles().stream().anyMatch(role -> !role.isExclusive()))
                .toList();
    }

    /** The same with how much each handles. */
    public List<Colleague> colleagues(Officer by) {
        return colleagues(by, officers(by));
    }

    /** Officers, enabled or not, who handle cases that are not archived. */
    public List<Colleague> loaded(Officer by) {
        return colleagues(by, agencies.officers(by.agencyId())).stream()
                .filter(one -> one.cases() > 0)
                .toList();
    }

    private List<Colleague> colleagues(Officer by, List<Officer> officers) {
        Map<Long, Integer> load =
                holders.load(officers.stream().map(Officer::id).collect(Collectors.toSet()));
        Map<Long, Leave> away = leaves.today(by.agencyId());
        return officers.stream()
                .filter(officer -> officer.agencyId() == by.agencyId())
                .map(officer -> new Colleague(officer, load.getOrDefault(officer.id(), 0), away.get(officer.id())))
                .toList();
    }
}
