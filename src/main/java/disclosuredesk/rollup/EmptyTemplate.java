package disclosuredesk.rollup;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.CollectedTables;
import java.util.List;

/** A report with nothing filled in, for a unit that has no system of its own. */
public final class EmptyTemplate {

    private EmptyTemplate() {}

    /** In the format of the year, with the unit's name and all cells blank. */
    public static AnnualReport of(String organ, int year) {
        ReportFormat format = ReportFormat.of(year);
        List<Chapter> chapters = Chapter.TITLES.stream()
                .map(title -> new Chapter(Chapter.TITLES.indexOf(title) + 1, title, List.of()))
                .toList();
        CollectedTables blank = CollectedTables.blank(format);
        return new AnnualReport(
                organ, year, ReportScope.OWN, blank.table2(), blank.table3(), blank.table4(), chapters, false);
    }
}
