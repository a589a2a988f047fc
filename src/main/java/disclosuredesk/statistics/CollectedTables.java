package disclosuredesk.statistics;

import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.FigureNames;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table4;
import disclosuredesk.report.TableLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tables 二, 三 and 四 of one report, as handed in or summed. Kept as text in the shape of published reports. */
public record CollectedTables(Table2 table2, Table3 table3, Table4 table4) {

    /** Tables with nothing in them. */
    public static CollectedTables blank(ReportFormat format) {
        return new CollectedTables(new Table2(format, Map.of()), new Table3(format, Map.of()), new Table4(Map.of()));
    }

    /** The tables of a report that was read; blank where it has none. */
    public static CollectedTables of(PublishedReport report) {
        Table2 table2 = report.table2();
        Table4 table4 = report.table4();
        return new CollectedTables(
                table2 == null ? new Table2(report.table3().format(), Map.of()) : table2,
                report.table3(),
                table4 == null ? new Table4(Map.of()) : table4);
    }

    /** The tables in their published layout. */
    public List<TableLayout> printed() {
        return List.of(ReportTables.table2(table2), ReportTables.table3(table3), ReportTables.table4(table4));
    }

    /** The cell whose figure has the name, see {@link FigureNames}. */
    public Optional<TableLayout.Cell> cell(String figure) {
        return printed().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(cell -> !cell.isLabel() && cell.figure().equals(figure))
                .findFirst();
    }

    /** The format of all three. */
    public ReportFormat format() {
        return table3.format();
    }

    /** As text, in the shape of published reports. */
    public String text(String organ, int year, ReportScope scope) {
        return AnnualReports.json(new AnnualReport(organ, year, scope, table2, table3, table4, List.of(), false));
    }

    /** Reads such a text back. */
    public static CollectedTables read(String text) {
        PublishedReport report = PublishedReports.read(text.getBytes(StandardCharsets.UTF_8), "report");
        return new CollectedTables(
                Objects.requireNonNull(report.table2()),
                report.table3(),
                report.table4() == null ? new Table4(Map.of()) : report.table4());
    }
}
