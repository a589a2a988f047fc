package disclosuredesk.clock;

import disclosuredesk.agencies.SettingsChanged;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseTimers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the deadlines of an agency after its calendar or its settings changed, in the transaction of the change.
 * What is closed stays as it stood.
 */
@Component
public class Recounting {

    private static final int AT_A_TIME = 500;

    private final Requests requests;
    private final Deadlines deadlines;
    private final DeadlineRows rows;
    private final CaseTimers timers;
    private final AuditTrail audit;

    Recounting(Requests requests, Deadlines deadlines, DeadlineRows rows, CaseTimers timers, AuditTrail audit) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.rows = rows;
        this.timers = timers;
        this.audit = audit;
    }

    /** No act may count by the old settings and commit after the recount: requests first, then the chain, as acts do. */
    @EventListener
    void on(SettingsChanged changed) {
        requests.lockOpen(changed.agencyId());
        audit.hold(changed.agencyId());
        recount(changed.agencyId());
    }

    /** @return how many open requests were recomputed */
    @Transactional(propagation = Propagation.MANDATORY)
    public int recount(long agencyId) {
        StatutoryClock statutory = deadlines.of(agencyId);
        Set<RequestId> waiting = timers.waiting();
        List<RequestId> open = requests.openIds(agencyId);
        int recounted = 0;
        for (int from = 0; from < open.size(); from += AT_A_TIME) {
            Map<RequestId, CaseFacts> known =
                    deadlines.facts(open.subList(from, Math.min(from + AT_A_TIME, open.size())));
            Map<RequestId, List<ClockFact>> facts = new LinkedHashMap<>();
            known.forEach((request, each) -> facts.put(request, each.facts()));
            rows.write(facts, statutory);
            facts.keySet().stream().filter(waiting::contains).forEach(timers::reschedule);
            recounted += facts.size();
        }
        return recounted;
    }
}
