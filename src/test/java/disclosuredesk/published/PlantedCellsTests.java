package disclosuredesk.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.published.PrintedReport.Kind;
import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Groups;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One wrong cell in a file of any kind is named with table, row and column. */
@Tag("whole")
@Tag("computes")
class PlantedCellsTests {

    /** Drawing a PDF takes long: every eleventh cell reaches each row and each column. */
    private static int step(Kind kind) {
        return kind == Kind.PDF ? 11 : 1;
    }

    private static final Table3 SOUND = PlantedReports.sound(ReportFormat.FORMAT_2019);
    private static final PublishedReport JINAN = PublishedLayoutsTests.OF_2019;

    private static List<Finding> found(Kind kind, Table2 second, PrintedTable third, Table4 fourth) throws IOException {
        PrintedReport printed = PrintedReport.of(
                "济南市2019年政府信息公开工作年度报告",
                List.of(PrintedTable.second(second, Digits.PLAIN)),
                List.of(third),
                List.of(PrintedTable.fourth(fourth, Groups.ONE_ROW, Digits.PLAIN)));
        return ReportChecks.of(PublishedReports.read(kind.file(printed), "report"));
    }

    private static PrintedTable printed(Table3 table) {
        return PrintedTable.third(table, Labels.MERGED, Digits.PLAIN);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryWrongNumberOfTable3(Kind kind) throws IOException {
        int cell = 0;
        for (Table3Row row : SOUND.format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                if (cell++ % step(kind) == 0) {
                    Table3 planted = PlantedReports.with(SOUND, row, column, SOUND.number(row, column) + 7);
                    assertThat(found(kind, JINAN.table2(), printed(planted), JINAN.table4()))
                            .as("%s/%d", row, column)
                            .extracting(
                                    Finding::table, Finding::row, Finding::column, Finding::printed, Finding::expected)
                            .containsExactly(tuple(
                                    "三",
                                    row.name(),
                                    Table3.COLUMNS.get(column),
                                    SOUND.number(row, column) + 7,
                                    SOUND.number(row, column)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryCellThatIsNoNumber(Kind kind) throws IOException {
        List<String> texts = List.of("二千", "12.5", "-3", "1 2", "约30件", "#REF!", "100000001", "3万");
        PrintedTable sound = printed(SOUND);
        int cell = 0;
        for (int r = 0; r < SOUND.format().rows().size(); r++) {
            Table3Row row = SOUND.format().rows().get(r);
            List<PrintedTable.Cell> line = sound.rows.get(r + 3);
            for (int column = 0; column <= Table3.TOTAL; column++) {
                if (cell++ % (step(kind) * 2) == 0) {
                    int at = line.size() - Table3.COLUMNS.size() + column;
                    PrintedTable.Cell before = line.get(at);
                    String text = texts.get(cell % texts.size());
                    line.set(at, new PrintedTable.Cell(text, 1, 1));
                    List<Finding> faults = found(kind, JINAN.table2(), sound, JINAN.table4());
                    line.set(at, before);
                    assertThat(faults)
                            .as(text)
                            .extracting(
                                    Finding::check, Finding::table, Finding::row, Finding::column, Finding::printedText)
                            .containsExactly(tuple("cell", "三", row.name(), Table3.COLUMNS.get(column), text));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheGroupOfEveryWrongNumberOfTable4(Kind kind) throws IOException {
        int cell = 0;
        for (Table4Row group : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                if (cell++ % step(kind) == 0) {
                    Map<Table4Row, List<@Nullable Integer>> values =
                            new EnumMap<>(JINAN.table4().values());
                    List<@Nullable Integer> cells = new ArrayList<>(values.get(group));
                    cells.set(column, cells.get(column) + 5);
                    values.put(group, cells);
                    assertThat(found(kind, JINAN.table2(), printed(SOUND), new Table4(values)))
                            .as("%s/%d", group, column)
                            .extracting(Finding::table, Finding::row, Finding::column)
                            .containsExactly(tuple("四", group.key(), "总计"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryCellOfTable2ThatIsNoNumber(Kind kind) throws IOException {
        PrintedTable second = PrintedTable.second(JINAN.table2(), Digits.PLAIN);
        int planted = 0;
        for (List<PrintedTable.Cell> line : second.rows) {
            Table2Row row = Table2Row.of(ReportFormat.FORMAT_2019).stream()
                    .filter(each -> each.label().equals(line.get(0).text()))
                    .findFirst()
                    .orElse(null);
            for (int column = 0; row != null && column < row.columns().size(); column++) {
                if (planted++ % step(kind) == 0) {
                    PrintedTable.Cell before = line.get(column + 1);
                    line.set(column + 1, new PrintedTable.Cell("若干", 1, before.columns()));
                    PrintedReport printed = PrintedReport.of(
                            "济南市2019年政府信息公开工作年度报告",
                            List.of(second),
                            List.of(printed(SOUND)),
                            List.of(PrintedTable.fourth(JINAN.table4(), Groups.ONE_ROW, Digits.PLAIN)));
                    List<Finding> faults = ReportChecks.of(PublishedReports.read(kind.file(printed), "report"));
                    line.set(column + 1, before);
                    assertThat(faults)
                            .extracting(
                                    Finding::check,
                                    Finding::table,
                                    Finding::row,
                                    Finding::label,
                                    Finding::column,
                                    Finding::printedText)
                            .containsExactly(tuple(
                                    "cell",
                                    "二",
                                    row.item(),
                                    row.label(),
                                    row.columns().get(column),
                                    "若干"));
                }
            }
        }
        assertThat(planted).isEqualTo(22);
    }
}
