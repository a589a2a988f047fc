package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.HeadWork;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.Restrictions.Restricted;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** No restricted case (限制知悉) is left without a head in service who sees it and can let others see it. */
@Component
class PassingRestrictions implements HeadWork {

    private final Restrictions restrictions;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final Clock clock;

    PassingRestrictions(Restrictions restrictions, Agencies agencies, AuditTrail audit, Clock clock) {
        this.restrictions = restrictions;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int onlyHis(long officerId) {
        return restrictions.withoutHeadBut(officerId).size();
    }

    @Override
    public void leaves(Officer head, Doer by) {
        pass(restrictions.withoutHeadBut(head.id()), head.name(), heads(head.agencyId(), head.id()), by);
    }

    /** All of the agency's, archived or not: none of its own officers is left in service. */
    void merged(Agency closed, Agency into, Doer by) {
        List<Restricted> all = restrictions.of(closed.id());
        List<Officer> heads = heads(into.id(), 0);
        if (!all.isEmpty() && heads.isEmpty()) {
            throw Refused.conflict("requests.restriction.noHead", into.name(), all.size());
        }
        pass(all, closed.name(), heads, by);
    }

    private List<Officer> heads(long agencyId, long but) {
        return agencies.officers(agencyId).stream()
                .filter(one -> one.enabled() && one.is(Role.HEAD) && one.id() != but)
                .toList();
    }

    private void pass(List<Restricted> cases, String formerly, List<Officer> heads, Doer by) {
        String names = heads.stream().map(Officer::name).collect(Collectors.joining("、"));
        for (Restricted one : cases) {
            restrictions.add(one.request(), heads);
            audit.record(
                    new RestrictionPassedOn(one.request(), LocalDate.now(clock), formerly, names),
                    by.in(one.agencyId()));
        }
    }
}
