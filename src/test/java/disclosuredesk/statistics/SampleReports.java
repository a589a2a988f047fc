package disclosuredesk.statistics;

import disclosuredesk.fees.FeeYear;
import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whole reports for tests: the one Jinan published for 2019, and a made-up one in the format of 2021. */
public final class SampleReports {

    private static final Path JINAN = Path.of("src/test/resources/reports/jinan-2019.json");

    private SampleReports() {}

    /** 济南市 2019 with all its tables, blanks and its one misprint, under our default text. */
    public static AnnualReport jinan() {
        PublishedReport published = PublishedReports.read(JINAN);
        Table2 table2 = Objects.requireNonNull(published.table2());
        Table4 table4 = Objects.requireNonNull(published.table4());
        ReportNumbers numbers = new ReportNumbers(
                "济南市",
                2019,
                ReportScope.TOTAL,
                table2,
                published.table3(),
                table4,
                blank(ReportFormat.FORMAT_2019),
                emptyTable3(ReportFormat.FORMAT_2019),
                emptyTable4(),
                new FeeYear(0, 0, 0),
                List.of());
        return AnnualReports.composed(numbers, chapter -> DefaultTexts.of(numbers, chapter, WorkRecords.NONE));
    }

    /** A made-up city's 2023: blanks, a note, an amount with four decimals. */
    public static AnnualReport ofFormat2021() {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(Table2Row.class);
        rows.put(Table2Row.RULES, List.of(Table2.Cell.BLANK, cell("0", ""), cell("12", "")));
        rows.put(Table2Row.NORMATIVE, List.of(cell("22", "其中修订16"), cell("5", ""), cell("420", "")));
        rows.put(Table2Row.LICENCES, List.of(cell("4608171", "")));
        rows.put(Table2Row.PENALTIES, List.of(cell("0", "")));
        rows.put(Table2Row.COERCION, List.of(Table2.Cell.BLANK));
        rows.put(Table2Row.CHARGES, List.of(cell("59237.2449", "")));
        Map<Table4Row, List<@Nullable Integer>> groups = new EnumMap<>(Table4Row.class);
        groups.put(Table4Row.REVIEW, Arrays.asList(10, 1, null, 2, 13));
        groups.put(Table4Row.DIRECT_SUIT, Arrays.asList(0, 0, 0, 0, 0));
        groups.put(Table4Row.SUIT_AFTER_REVIEW, Arrays.asList(3, 1, 1, 0, 5));
        ReportNumbers numbers = new ReportNumbers(
                "示例市",
                2023,
                ReportScope.OWN,
                new Table2(ReportFormat.FORMAT_2021, rows),
                PublishedReports.read(Path.of("src/test/resources/reports/sound-2023.json"))
                        .table3(),
                new Table4(groups),
                blank(ReportFormat.FORMAT_2021),
                emptyTable3(ReportFormat.FORMAT_2021),
                emptyTable4(),
                new FeeYear(3, 2950, 2810),
                List.of());
        return AnnualReports.composed(numbers, chapter -> DefaultTexts.of(numbers, chapter, WorkRecords.NONE));
    }

    public static Table2.Cell cell(String digits, String note) {
        return new Table2.Cell(new BigDecimal(digits), note);
    }

    public static Table2 blank(ReportFormat format) {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(Table2Row.class);
        Table2Row.of(format)
                .forEach(row -> rows.put(
                        row,
                        row.columns().stream().map(column -> Table2.Cell.BLANK).toList()));
        return new Table2(format, rows);
    }

    public static Table3 emptyTable3(ReportFormat format) {
        Map<Table3Row, List<@Nullable Integer>> rows = new EnumMap<>(Table3Row.class);
        format.rows().forEach(row -> rows.put(row, new ArrayList<>(Arrays.asList(0, 0, 0, 0, 0, 0, 0))));
        return new Table3(format, rows);
    }

    public static Table4 emptyTable4() {
        Map<Table4Row, List<@Nullable Integer>> groups = new EnumMap<>(Table4Row.class);
        Arrays.stream(Table4Row.values()).forEach(group -> groups.put(group, Arrays.asList(0, 0, 0, 0, 0)));
        return new Table4(groups);
    }
}
