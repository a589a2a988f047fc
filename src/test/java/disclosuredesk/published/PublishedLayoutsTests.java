package disclosuredesk.published;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.published.PrintedReport.Kind;
import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Groups;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same report printed in many ways and kinds of file is read as the same report. */
public class PublishedLayoutsTests {

    public static final PublishedReport OF_2019 = ReportFile.read(PlantedReports.JINAN_2019);
    static final PublishedReport OF_2021 = new PublishedReport(
            "示例市",
            2023,
            Printed2021.table2(),
            ReportFile.read(PlantedReports.SOUND_2023).table3(),
            ReportFile.read(PlantedReports.SOUND_2023).table4(),
            List.of(),
            java.util.Map.of(),
            List.of());

    record Layout(Kind kind, int year, Labels labels, Groups groups, Digits digits, int cutAfter, int headAgain) {

        PublishedReport report() {
            return year == 2019 ? OF_2019 : OF_2021;
        }

        PrintedReport printed() {
            PrintedTable third = PrintedTable.third(report().table3(), labels, digits);
            return PrintedReport.of(
                    (year == 2019 ? "济南市" : "示例市") + year + "年政府信息公开工作年度报告",
                    List.of(PrintedTable.second(report().table2(), digits)),
                    cutAfter == 0 ? List.of(third) : third.cutAfter(cutAfter, headAgain),
                    List.of(PrintedTable.fourth(report().table4(), groups, digits)));
        }
    }

    static Stream<Layout> layouts() {
        List<Layout> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int year : new int[] {2019, 2023}) {
                for (Labels labels : Labels.values()) {
                    Groups groups = Groups.values()[labels.ordinal() % 3];
                    Digits digits =
                            Digits.values()[(labels.ordinal() + (year == 2019 ? 0 : 3)) % Digits.values().length];
                    all.add(new Layout(kind, year, labels, groups, digits, 0, 0));
                }
                all.add(new Layout(kind, year, Labels.REPEATED, Groups.ONE_ROW, Digits.PLAIN, 12, 3));
                all.add(new Layout(kind, year, Labels.FIRST_ONLY, Groups.ONE_ROW, Digits.PLAIN, 15, 0));
                all.add(new Layout(kind, year, Labels.WITHOUT_RESULTS_COLUMN, Groups.ONE_ROW, Digits.PLAIN, 7, 0));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsEveryCell(Layout layout) throws IOException {
        PublishedReport read = PublishedReports.read(layout.kind().file(layout.printed()), "report");
        PublishedReport report = layout.report();
        assertThat(read.unusable()).isEmpty();
        assertThat(read.year()).isEqualTo(layout.year());
        assertThat(read.organ()).isEqualTo(layout.year() == 2019 ? "济南市" : "示例市");
        assertThat(read.table3().format()).isEqualTo(report.table3().format());
        assertThat(read.table3().values().keySet())
                .isEqualTo(report.table3().values().keySet());
        for (Table3Row row : report.table3().format().rows()) {
            assertThat(read.table3().values().get(row))
                    .as(row.name())
                    .isEqualTo(printed(report.table3().values().get(row), layout.digits()));
        }
        for (Table4Row row : Table4Row.values()) {
            assertThat(read.table4().values().get(row))
                    .as(row.key())
                    .isEqualTo(printed(report.table4().values().get(row), layout.digits()));
        }
        for (Table2Row row : Table2Row.of(report.table2().format())) {
            for (int column = 0; column < row.columns().size(); column++) {
                assertThat(read.table2().number(row, column))
                        .as(row + "/" + column)
                        .isEqualByComparingTo(report.table2().number(row, column));
                assertThat(read.table2().cell(row, column).note())
                        .isEqualTo(report.table2().cell(row, column).note());
            }
        }
        assertThat(ReportChecks.of(read).stream().filter(finding -> finding.severity() == Finding.Severity.FINDING))
                .extracting(Finding::row, Finding::column)
                .isEqualTo(ReportChecks.of(report).stream()
                        .map(finding -> org.assertj.core.api.Assertions.tuple(finding.row(), finding.column()))
                        .toList());
        assertThat(read.chapters()).extracting(Chapter::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    /** Blank stays blank, unless this way of writing prints a 0. */
    private static List<@Nullable Integer> printed(List<@Nullable Integer> numbers, Digits digits) {
        return numbers.stream()
                .map(number -> number == null && digits == Digits.ZEROS ? Integer.valueOf(0) : number)
                .toList();
    }
}
