package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import org.springframework.stereotype.Component;

/** The agency's own limit for search and proposal: the department's, else the agency's, in working days. */
@Component
public class HandlingDays {

    private final Agencies agencies;
    private final Settings settings;

    HandlingDays(Agencies agencies, Settings settings) {
        this.agencies = agencies;
        this.settings = settings;
    }

    /** Of a department of an agency. */
    public int of(long agencyId, long departmentId) {
        return agencies.departments(agencyId).stream()
                .filter(one -> one.id() == departmentId)
                .map(Department::handlingDays)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseGet(() -> settings.of(agencyId, Setting.HANDLING_DAYS));
    }
}
