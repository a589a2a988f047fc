package disclosuredesk.rollup;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import org.springframework.stereotype.Component;

/** Annual reports of units an officer has to see to. */
@Component
class ReportsToSeeTo implements MenuCount {

    private final ReportingNotices notices;

    ReportsToSeeTo(ReportingNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public int of(Officer by) {
        return notices.count(by);
    }
}
