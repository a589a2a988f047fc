package disclosuredesk.rectification;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.AgencyCounts;
import org.springframework.stereotype.Component;

/** Rectifications neither told nor withdrawn. */
@Component
class OpenRectifications implements MenuCount {

    private final RectificationRows rows;
    private final AgencyCounts counts;

    OpenRectifications(RectificationRows rows, AgencyCounts counts) {
        this.rows = rows;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "openRectifications";
    }

    @Override
    public int of(Officer by) {
        return !by.seesWholeAgency()
                ? 0
                : counts.of(by.agencyId(), "open rectifications", () -> rows.open(by.agencyId()));
    }
}
