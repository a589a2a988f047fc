package disclosuredesk.rollup;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Finding;
import disclosuredesk.report.Table3Row;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.Table2Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The checks over the report of a sum, run anew at every look and before it is closed. A fault stands in its way, and so does a
 * warning until somebody says in writing why it is accepted.
 */
public final class TotalChecks {

    private TotalChecks() {}

    /** What the checks find, faults first. How it goes on from the year before only warns: other units may have been summed. */
    public static List<Finding> of(AnnualReport report, ReportNumbers numbers) {
        List<Finding> found = new ArrayList<>(ReportChecks.of(report.published()));
        found.addAll(ReportReview.text(report, numbers));
        if (!numbers.unbooked().isEmpty()) {
            String unbooked = String.join("、", numbers.unbooked());
            found.add(Finding.warning("fees", "正文", "第六章", "", "", unbooked, null, unbooked
                    + "的收费情况没有登记在本系统，请核对第六章是否已经补充"));
        }
        found.addAll(Table2Cells.blanks(report.table2()));
        if (numbers.table3Before().has(Table3Row.CARRY_OUT)) {
            ReportChecks.carriedOver(numbers.table3Before(), report.table3()).forEach(finding -> found.add(SubmissionChecks.remark(finding)));
            found.addAll(Table2Cells.rolledForward(numbers.table2Before(), report.table2()));
        }
        found.sort(Comparator.comparing(finding -> finding.severity() == Finding.Severity.WARNING));
        return found;
    }
}
