package disclosuredesk.holding;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.cache.AgencyCounts;
import org.springframework.stereotype.Component;

/** What an organ above demanded and nobody has answered, and what an organ beneath answered and nobody has closed. */
@Component
class OrganSupervisionsToDo implements MenuCount {

    private final OrganSupervisions supervisions;
    private final AgencyCounts counts;

    OrganSupervisionsToDo(OrganSupervisions supervisions, AgencyCounts counts) {
        this.supervisions = supervisions;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "organSupervisionsToDo";
    }

    @Override
    public int of(Officer by) {
        return !OrgansBeneath.mayRead(by)
                ? 0
                : counts.of(
                        by.agencyId(),
                        "supervisions between organs",
                        () -> supervisions.awaitedFrom(by.agencyId()).size()
                                + (int) supervisions.open(by.agencyId()).stream()
                                        .filter(OrganSupervision::isToWeigh)
                                        .count());
    }
}
