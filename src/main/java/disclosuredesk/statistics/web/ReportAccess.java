package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Refused;

/** Who may look at an annual report, and of which years there is one. */
final class ReportAccess {

    /** The first year of the report with chapters and three tables. */
    private static final int EARLIEST = 2019;

    private static final int LATEST = 2100;

    private ReportAccess() {}

    /** @throws Refused forbidden to who does not see the whole agency; not found for a year without such a report */
    static void require(int year, Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("statistics.forbidden");
        }
        if (year < EARLIEST || year > LATEST) {
            throw Refused.notFound("refused.noSuchPage");
        }
    }
}
