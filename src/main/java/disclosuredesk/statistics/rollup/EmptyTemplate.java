package disclosuredesk.statistics.rollup;

import disclosuredesk.statistics.AnnualReport;
import disclosuredesk.statistics.Chapter;
import disclosuredesk.statistics.ReportFormat;
import disclosuredesk.statistics.ReportScope;
import disclosuredesk.statistics.Table2;
import disclosuredesk.statistics.Table3;
import disclosuredesk.statistics.Table4;
import java.util.List;
import java.util.Map;

/** A report with nothing filled in, for a unit that has no system of its own. */
public final class EmptyTemplate {

    private EmptyTemplate() {}

    /** In the format of the year, with the unit's name and all cells blank. */
    public static AnnualReport of(String organ, int year) {
        ReportFormat format = ReportFormat.of(year);
        List<Chapter> chapters = Chapter.TITLES.stream()
                .map(title -> new Chapter(Chapter.TITLES.indexOf(title) + 1, title, List.of())).toList();
        return new AnnualReport(organ, year, ReportScope.OWN, new Table2(format, Map.of()), new Table3(format, Map.of()),
                new Table4(Map.of()), chapters, false);
    }
}
