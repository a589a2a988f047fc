package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Refused;

/** Who writes the annual report: the agency's disclosure office and its head. */
public final class ReportDuty {

    private ReportDuty() {}

    public static boolean has(Officer officer) {
        return officer.is(Role.CLERK) || officer.is(Role.HEAD);
    }

    /** @throws Refused forbidden to anyone else */
    static void require(Officer officer) {
        if (!has(officer)) {
            throw Refused.forbidden("statistics.report.notYours");
        }
    }
}
