package disclosuredesk.statistics;

import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Refused;
import java.util.List;

/** One of the two reports an agency answers for, its own (本级) or its sum (汇总): where its figures come from, what is checked. */
public interface ReportSource {

    ReportScope scope();

    /** Everything the report counts, as it stands now. */
    ReportNumbers numbers(long agencyId, int year);

    /** The report as it stands now, marked as a draft. */
    Draft draft(long agencyId, int year);

    /** What all checks find in it. */
    List<Finding> findings(Draft draft, long agencyId);

    /**
     * Nothing the report is made of changes before the transaction ends.
     *
     * @throws Refused conflict if the report cannot be closed yet
     */
    void hold(long agencyId, int year);

    /** The cases it is counted from; none of a sum. */
    default CaseBasis basis(long agencyId, int year) {
        return CaseBasis.NONE;
    }

    /** Whether something counts otherwise than in the version though text and tables read alike. */
    default boolean isCountedOtherwise(ReportVersion before) {
        return false;
    }

    /**
     * Whether the draft may be closed as the version.
     *
     * @param reviewed what the checks found, with what was accepted
     * @throws Refused conflict, naming the first that stands in the way
     */
    void requireSound(ReportVersion version, Draft draft, CaseBasis basis, List<ReviewedFinding> reviewed);
}
