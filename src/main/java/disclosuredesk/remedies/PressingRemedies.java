package disclosuredesk.remedies;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Light;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What has to be done soon about reviews and suits: answers, what decisions order, appeals. */
@Component
class PressingRemedies implements MenuCount {

    private static final Set<String> AFTER = Set.of(RemedyDuties.PERFORM_ORDER, RemedyDuties.APPEAL);
    private static final Set<Light> SOON = Set.of(Light.ORANGE, Light.RED);

    private final Remedies remedies;
    private final Duties duties;
    private final AgencyCounts counts;

    PressingRemedies(Remedies remedies, Duties duties, AgencyCounts counts) {
        this.remedies = remedies;
        this.duties = duties;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "pressingRemedies";
    }

    @Override
    public int of(Officer by) {
        return counts.of(by.agencyId(), "pressing remedies " + by.id(), () -> remedies.pressing(by) + after(by));
    }

    private int after(Officer by) {
        return (int) duties.pressing(by).stream()
                .filter(line -> AFTER.contains(line.duty().kind()) && SOON.contains(line.light()))
                .count();
    }
}
