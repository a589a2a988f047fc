package disclosuredesk.cooperation;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cache.AgencyCounts;
import org.springframework.stereotype.Component;

/** What was asked of the officer's department and waits for its answer (协查待答). */
@Component
class AssistancesToAnswer implements MenuCount {

    private final Assistances assistances;
    private final AgencyCounts counts;

    AssistancesToAnswer(Assistances assistances, AgencyCounts counts) {
        this.assistances = assistances;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "assistancesToAnswer";
    }

    @Override
    public int of(Officer by) {
        return !by.is(Role.HANDLER) || by.departmentId() == null
                ? 0
                : counts.of(
                        by.agencyId(),
                        "assistances of department " + by.departmentId(),
                        () -> assistances.waitingFor(by));
    }
}
