package disclosuredesk.remedies;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.AgencyCounts;
import org.springframework.stereotype.Component;

/** Reviews and suits that have to be answered soon. */
@Component
class PressingRemedies implements MenuCount {

    private final Remedies remedies;
    private final AgencyCounts counts;

    PressingRemedies(Remedies remedies, AgencyCounts counts) {
        this.remedies = remedies;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "pressingRemedies";
    }

    @Override
    public int of(Officer by) {
        return counts.of(by.agencyId(), "pressing remedies " + by.id(), () -> remedies.pressing(by));
    }
}
