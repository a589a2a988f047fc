package disclosuredesk.clock;

import disclosuredesk.requests.OpenedCase;
import java.util.List;

/** Periods of the applicant's own that the page of a case tells below the agency's. Each module tells those its own matter begins, as a bean. */
public interface ApplicantPeriods {

    /** In the order they are told; those whose calendar is missing are left out. */
    List<ApplicantPeriod> of(OpenedCase opened);
}
