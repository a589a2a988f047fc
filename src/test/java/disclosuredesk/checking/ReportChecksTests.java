package disclosuredesk.checking;

import static disclosuredesk.published.PlantedReports.blank;
import static disclosuredesk.published.PlantedReports.cells;
import static disclosuredesk.published.PlantedReports.read;
import static disclosuredesk.published.PlantedReports.row;
import static disclosuredesk.published.PlantedReports.sound;
import static disclosuredesk.published.PlantedReports.sound2019;
import static disclosuredesk.published.PlantedReports.sound2023;
import static disclosuredesk.published.PlantedReports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.published.PlantedReports;
import disclosuredesk.published.ReportFile;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The checks of a whole report; those of single cells of table 三 are in {@link WrongCellTests}. */
class ReportChecksTests {

    @TempDir
    Path directory;

    @Test
    void namesTheOneWrongCellOfJinan2019() {
        List<Finding> found = ReportChecks.of(ReportFile.read(PlantedReports.JINAN_2019));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.FINDING);
            assertThat(finding.table()).isEqualTo("三");
            assertThat(finding.row()).isEqualTo("R6");
            assertThat(finding.column()).isEqualTo("总计");
            assertThat(finding.printed()).isEqualTo(242);
            assertThat(finding.expected()).isEqualTo(243);
            assertThat(finding.explains())
                    .extracting(Finding::check, Finding::row, Finding::column, Finding::printed, Finding::expected)
                    .containsExactly(
                            tuple("row-sum", "R6", "总计", 242, 243), tuple("result-sum", "R7", "总计", 4371, 4370));
        });
    }

    @Test
    void namesTheGroupOfTable4WhoseSumIsWrong() throws IOException {
        for (Table4Row row : Table4Row.values()) {
            String group = row.key();
            for (String cell : Table4.COLUMNS) {
                PublishedReport report = read(directory, sound2023(), planted -> {
                    ObjectNode cells = (ObjectNode) planted.get("table4").get(group);
                    cells.put(cell, cells.get(cell).asInt() + 1);
                });
                int total = report.table4().number(row, Table4.TOTAL);
                assertThat(ReportChecks.of(report))
                        .as(group + cell)
                        .extracting(
                                Finding::check,
                                Finding::table,
                                Finding::row,
                                Finding::column,
                                Finding::printed,
                                Finding::expected)
                        .containsExactly(tuple(
                                "table4-sum", "四", group, "总计", total, cell.equals("总计") ? total - 1 : total + 1));
            }
        }
    }

    @Test
    void namesABlankTotalOfTable4() throws IOException {
        PublishedReport report = read(
                directory,
                sound2019(),
                planted -> ((ObjectNode) planted.get("table4").get("行政复议")).putNull("总计"));
        assertThat(ReportChecks.of(report))
                .extracting(Finding::check, Finding::row, Finding::printed, Finding::expected)
                .containsExactly(tuple("total-missing", "行政复议", null, 320));
        assertThat(ReportChecks.of(report).get(0).message()).endsWith("=320，总计印为空白");
    }

    @Test
    void writesOutTheSumOfTable4() throws IOException {
        PublishedReport report = read(directory, sound2019(), planted -> {
            ObjectNode cells = (ObjectNode) planted.get("table4").get("行政复议");
            cells.put("结果维持", 1).putNull("结果纠正").put("其他结果", 2).put("尚未审结", 3).put("总计", 7);
        });
        assertThat(ReportChecks.of(report))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).isEqualTo("各项之和 1+0+2+3=6，总计印7"));
    }

    /** A stray row of table 三 that bears the name of a group of table 四 hides nothing there. */
    @Test
    void aFaultOfTable3LeavesTable4Alone() throws IOException {
        PublishedReport report = read(directory, sound2019(), planted -> {
            PlantedReports.addRow(planted, "行政复议", 0, 0, 0, 0, 0, 0, 0);
            ((ObjectNode) planted.get("table4").get("行政复议")).put("总计", 1);
        });
        assertThat(ReportChecks.of(report))
                .extracting(Finding::check, Finding::table)
                .containsExactly(tuple("cell", "三"), tuple("table4-sum", "四"));
    }

    /** Nor does a fault of one group of table 四 hide the sum of another. */
    @Test
    void aFaultOfOneGroupLeavesTheOthersAlone() throws IOException {
        PublishedReport report = read(directory, sound2019(), planted -> {
            ((ObjectNode) planted.get("table4").get("行政复议")).put("总计", "许多");
            ((ObjectNode) planted.get("table4").get("行政诉讼_复议后起诉")).put("总计", 1);
        });
        assertThat(ReportChecks.of(report))
                .extracting(Finding::check, Finding::row)
                .containsExactly(tuple("cell", "行政复议"), tuple("table4-sum", "行政诉讼_复议后起诉"));
    }

    @Test
    void namesTheRowsThatDoNotBelongToTheYear() throws IOException {
        assertThat(ReportChecks.of(read(directory, sound2019(), report -> report.put("year", 2021))))
                .extracting(Finding::check, Finding::row)
                .containsExactly(tuple("row-set", "R6"));
        assertThat(ReportChecks.of(read(directory, sound2023(), report -> report.put("year", 2020))))
                .extracting(Finding::check, Finding::row)
                .containsExactly(tuple("row-set", "R6_1"), tuple("row-set", "R6_2"), tuple("row-set", "R6_3"));
        assertThat(ReportChecks.of(read(directory, sound2019(), report -> report.put("year", 2020))))
                .isEmpty();
        assertThat(ReportChecks.of(read(directory, sound2023(), report -> report.put("format", "2019"))))
                .isEmpty();
    }

    @Test
    void onlyWarnsThatYearsBefore2019HadAnotherTable() throws IOException {
        assertThat(ReportChecks.of(read(directory, sound2019(), report -> report.put("year", 2018))))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
    }

    @Test
    void onlyWarnsOfALabelThatIsNotTheTemplates() throws IOException {
        PublishedReport report = read(
                directory,
                sound2019(),
                planted -> row(planted, "R3_2").put("label", "三、本年度办理结果 / （三）不予公开 / 2.其他法律行政止公开"));
        assertThat(ReportChecks.of(report))
                .extracting(Finding::severity, Finding::check, Finding::row)
                .containsExactly(tuple(Finding.Severity.WARNING, "label", "R3_2"));
    }

    @Test
    void foldsWidthQuotesAndBlanksInLabels() throws IOException {
        PublishedReport report = read(directory, sound2019(), planted -> {
            row(planted, "R3_3").put("label", "（三）不予公开／３. 危及\"三安全一稳定\"");
            row(planted, "R1").put("label", "(一) 予以公开");
            row(planted, "R2").remove("label");
        });
        assertThat(ReportChecks.of(report)).isEmpty();
    }

    @Test
    void leavesOutTheSumsThatNeedAFaultyCell() throws IOException {
        PublishedReport report = read(directory, sound2019(), planted -> {
            PlantedReports.plant(planted, "R1", 0, "\"2214\"");
            cells(planted, "R6").set(1, 5);
        });
        assertThat(ReportChecks.of(report))
                .extracting(Finding::check, Finding::row, Finding::column, Finding::expected)
                .containsExactly(tuple("cell", "R1", "自然人", null), tuple("row-sum", "R6", "商业企业", 1));
    }

    @Test
    void saysNothingOfABlankTotalWithAFaultyPart() throws IOException {
        PublishedReport report = read(directory, sound2019(), planted -> {
            PlantedReports.plant(planted, "R1", 0, "-1");
            blank(planted, "R1", Table3.TOTAL);
        });
        assertThat(ReportChecks.of(report)).extracting(Finding::check).containsExactly("cell");
    }

    @Test
    void comparesWhatIsCarriedOverColumnByColumn() {
        Table3 year = sound(ReportFormat.FORMAT_2021);
        Table3 before = sound(ReportFormat.FORMAT_2019);
        for (int column = 0; column <= Table3.TOTAL; column++) {
            before = with(before, Table3Row.CARRY_OUT, column, year.printed(Table3Row.CARRY_IN, column));
        }
        assertThat(ReportChecks.carriedOver(before, year)).isEmpty();
        assertThat(ReportChecks.carriedOver(with(before, Table3Row.CARRY_OUT, 3, 2), year))
                .extracting(Finding::check, Finding::row, Finding::column, Finding::printed, Finding::expected)
                .containsExactly(tuple("carry-over", "CARRY_IN", "社会公益组织", 0, 2));
        assertThat(ReportChecks.carriedOver(with(before, Table3Row.CARRY_OUT, Table3.TOTAL, 9_999), year))
                .extracting(Finding::column, Finding::expected)
                .containsExactly(tuple("总计", 9_999));
    }
}
