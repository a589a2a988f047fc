package disclosuredesk.cooperation;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cache.AgencyCounts;
import org.springframework.stereotype.Component;

/** Help not given in time that the head was told of (提请协调) and that is still awaited. */
@Component
class EscalatedAssistances implements MenuCount {

    private final Assistances assistances;
    private final AgencyCounts counts;

    EscalatedAssistances(Assistances assistances, AgencyCounts counts) {
        this.assistances = assistances;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "escalatedAssistances";
    }

    @Override
    public int of(Officer by) {
        return !by.is(Role.HEAD)
                ? 0
                : counts.of(by.agencyId(), "escalated assistances", () -> assistances.escalated(by.agencyId()));
    }
}
