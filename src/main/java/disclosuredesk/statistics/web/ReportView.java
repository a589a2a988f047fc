package disclosuredesk.statistics.web;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.FigureNames;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.report.TableLayout;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.statistics.Figure;
import disclosuredesk.statistics.FigureChips;
import disclosuredesk.statistics.ReportFigures;
import disclosuredesk.statistics.ReportNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The report as the page shows it: as printed, each figure with its cases behind it and last year's beside it. */
final class ReportView {

    private static final String WHOLE = "\\d{1,9}";

    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private ReportView(AnnualReport report, ReportNumbers numbers) {
        List.of(
                        ReportTables.table2(numbers.table2Before()),
                        ReportTables.table3(numbers.table3Before()),
                        ReportTables.table4(numbers.table4Before()))
                .forEach(this::remember);
        String year = "/statistics/" + report.year();
        for (Table3Row row : report.format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                links.put(
                        FigureNames.table3(row, column),
                        year + "/" + row + "?format=" + report.format().code() + "&kind="
                                + (column == Table3.TOTAL ? "" : ApplicantKind.values()[column].name()));
            }
        }
        for (Table4Row row : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                links.put(
                        FigureNames.table4(row, column),
                        year + "/remedies/" + row + "/"
                                + FigureNames.column(column).toUpperCase(Locale.ROOT));
            }
        }
    }

    /** A blank cell of last year's is not remembered; of a table 二 in the other format only what has the same name. */
    private void remember(TableLayout table) {
        table.rows()
                .forEach(row -> row.stream()
                        .filter(cell -> !cell.isLabel() && !cell.text().isEmpty())
                        .forEach(cell -> before.put(cell.figure(), cell.text())));
    }

    /** A chapter with its tables; its text in pieces, the figures told from the words. */
    public record Section(
            Chapter chapter, String heading, List<List<FigureChips.Piece>> paragraphs, List<Layout> tables) {}

    /** A table; its first {@code headRows} rows are its head. */
    public record Layout(String title, int headRows, List<List<Cell>> rows) {}

    /**
     * One cell.
     *
     * @param href what is behind the figure; null for a label and for what was entered by hand
     * @param before last year's figure; null for a label and where last year's table has no such number
     * @param growth against it, per cent; null where one of the two is no whole number
     */
    public record Cell(
            String text,
            int columns,
            int rows,
            boolean label,
            @Nullable String href,
            @Nullable String before,
            @Nullable String growth) {}

    /** @param text a chapter's text as it is kept, by its number */
    static List<Section> of(AnnualReport report, ReportNumbers numbers, IntFunction<String> text) {
        FigureChips chips = new FigureChips(ReportFigures.of(numbers));
        ReportView view = new ReportView(report, numbers);
        return report.chapters().stream()
                .map(chapter -> new Section(
                        chapter,
                        AnnualReport.heading(chapter),
                        chips.paragraphs(chapter, text.apply(chapter.number())),
                        ReportTables.of(report, chapter.number()).stream()
                                .map(view::layout)
                                .toList()))
                .toList();
    }

    private Layout layout(TableLayout table) {
        return new Layout(
                table.title(),
                table.headRows(),
                table.rows().stream()
                        .map(row -> row.stream().map(this::cell).toList())
                        .toList());
    }

    private Cell cell(TableLayout.Cell cell) {
        return new Cell(
                cell.text(),
                cell.columns(),
                cell.rows(),
                cell.isLabel(),
                links.get(cell.figure()),
                before.get(cell.figure()),
                growth(cell.text(), before.get(cell.figure())));
    }

    private static @Nullable String growth(String now, @Nullable String before) {
        return before != null && now.matches(WHOLE) && before.matches(WHOLE)
                ? ReportFigures.growth(Integer.parseInt(now), Integer.parseInt(before))
                : null;
    }

    /** The figures a text may name, under their groups in the order of the groups. */
    static Map<String, List<Figure>> offered(List<Figure> figures) {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        figures.forEach(figure -> groups.computeIfAbsent(figure.group(), group -> new ArrayList<>())
                .add(figure));
        return groups;
    }
}
