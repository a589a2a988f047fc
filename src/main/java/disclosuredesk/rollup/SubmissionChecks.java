package disclosuredesk.rollup;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table3;
import disclosuredesk.statistics.Table2Cells;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is checked of a unit's report: all that can be told from it alone when it is handed in, and, at every look, how it
 * goes on from the accepted one of the year before.
 */
@Component
public class SubmissionChecks {

    private final ReportingUnits units;
    private final Submissions submissions;

    SubmissionChecks(ReportingUnits units, Submissions submissions) {
        this.units = units;
        this.submissions = submissions;
    }

    /** What is wrong with the report itself. A report without one of the tables cannot be summed. */
    static List<Finding> alone(PublishedReport report, ReportingUnit unit) {
        List<Finding> found = new ArrayList<>(ReportChecks.of(report));
        ReportFormat due = ReportFormat.of(report.year());
        Table2 table2 = report.table2();
        if (table2 == null) {
            found.add(Finding.of("table-missing", "二", "", "", "", null, null, "报告中没有读到表二"));
        } else if (table2.format() != due) {
            found.add(Finding.of(
                    "row-set",
                    "二",
                    "",
                    "",
                    "",
                    null,
                    null,
                    "%d年度应使用%s年格式，报告用的是%s年格式，不能与其他单位相加"
                            .formatted(
                                    report.year(), due.code(), table2.format().code())));
        }
        if (report.table4() == null) {
            found.add(Finding.of("table-missing", "四", "", "", "", null, null, "报告中没有读到表四"));
        }
        String organ = ReportLabels.folded(report.organ());
        String name = ReportLabels.folded(unit.name());
        if (!organ.isEmpty() && !organ.contains(name) && !name.contains(organ)) {
            found.add(Finding.warning(
                    "organ", "正文", "", "", "报告写的机关是“" + report.organ() + "”，报送单位是“" + unit.name() + "”"));
        }
        return found;
    }

    /** How a submission goes on from the year before: remarks only, for an agency may have taken another's requests over. */
    public List<Finding> acrossYears(Submission submission, ReportingUnit unit) {
        int before = submission.year() - 1;
        List<Submission> lastYear = units.of(unit.collectorId()).stream()
                .filter(one -> one.id() == unit.id() || isMerged(one, unit, before))
                .flatMap(one -> submissions.accepted(one.id(), before).stream())
                .filter(one -> one.unitId() != unit.id() || one.scope() == submission.scope())
                .toList();
        List<Finding> found = new ArrayList<>();
        if (lastYear.stream().noneMatch(one -> one.unitId() == unit.id())) {
            return found;
        }
        Table3 carried = lastYear.size() == 1
                ? lastYear.get(0).tables().table3()
                : TablesSum.table3(
                        lastYear.get(0).tables().format(),
                        lastYear.stream().map(one -> one.tables().table3()).toList());
        ReportChecks.carriedOver(carried, submission.tables().table3()).forEach(finding -> found.add(remark(finding)));
        if (lastYear.size() == 1) {
            found.addAll(Table2Cells.rolledForward(
                    lastYear.get(0).tables().table2(), submission.tables().table2()));
        }
        return found;
    }

    private static boolean isMerged(ReportingUnit one, ReportingUnit into, int lastYear) {
        return Long.valueOf(into.id()).equals(one.mergedInto())
                && Integer.valueOf(lastYear).equals(one.lastYear());
    }

    static Finding remark(Finding finding) {
        return new Finding(
                finding.check(),
                Finding.Severity.WARNING,
                finding.table(),
                finding.row(),
                finding.label(),
                finding.column(),
                finding.printed(),
                finding.printedText(),
                finding.expected(),
                finding.message(),
                List.of());
    }
}
