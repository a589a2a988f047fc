package disclosuredesk.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.published.PrintedReport.Kind;
import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Groups;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.UnusableInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as agencies really publish them: odd titles, misprints, split and nested tables, signs for nothing. */
class AwkwardReportsTests {

    private static final PublishedReport JINAN = PublishedLayoutsTests.OF_2019;
    private static final Table3 SOUND = PlantedReports.sound(ReportFormat.FORMAT_2019);

    private static PrintedReport printed(String title, PrintedTable third) {
        return PrintedReport.of(
                title,
                List.of(PrintedTable.second(JINAN.table2(), Digits.PLAIN)),
                List.of(third),
                List.of(PrintedTable.fourth(JINAN.table4(), Groups.ONE_ROW, Digits.PLAIN)));
    }

    private static String html(String title) {
        return printed(title, PrintedTable.third(SOUND, Labels.MERGED, Digits.PLAIN))
                .html("");
    }

    private static PublishedReport readHtml(String html) {
        return PublishedReports.read(html.getBytes(StandardCharsets.UTF_8), "report.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "济南市2019年政府信息公开工作年度报告 | 济南市 | 2019", "2019年政府信息公开工作年度报告 | '' | 2019",
                "2020年济南市政府信息公开工作年度报告 | 济南市 | 2020", "济南市二〇一九年政府信息公开年度报告 | 济南市 | 2019",
                "某某县２０２０年度政府信息公开工作情况报告 | 某某县 | 2020", "济南市民政局 2019 年政府信息公开年报 | 济南市民政局 | 2019",
            })
    void takesOrganAndYearFromTheTitle(String title, String organ, int year) {
        PublishedReport report = readHtml(html(title));
        assertThat(report.year()).isEqualTo(year);
        assertThat(report.organ()).isEqualTo(organ);
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void takesAnOrganOnTheLineAboveAndAYearFromTheName() {
        assertThat(readHtml(html("济南市人民政府</p><p>2019年政府信息公开工作年度报告")).organ()).isEqualTo("济南市人民政府");
        byte[] untitled = html("年度报告").getBytes(StandardCharsets.UTF_8);
        assertThat(PublishedReports.read(untitled, "济南市2020年政府信息公开工作年度报告.html").year())
                .isEqualTo(2020);
        assertThat(readHtml(html("年度报告</p><p>本报告数据统计期限为2019年1月1日至2019年12月31日。")).year())
                .isEqualTo(2019);
    }

    @Test
    void readsOlderEncodings() {
        String html = html("济南市2019年政府信息公开工作年度报告").replace("charset=\"utf-8\"", "charset=\"gb2312\"");
        assertThat(PublishedReports.read(html.getBytes(Charset.forName("GB18030")), "report")
                        .faults())
                .isEmpty();
        assertThat(PublishedReports.read(("\ufeff" + html).getBytes(StandardCharsets.UTF_16LE), "report")
                        .faults())
                .isEmpty();
    }

    @Test
    void readsTablesInsideTablesThatOnlyLayOutThePage() {
        String html = html("济南市2019年政府信息公开工作年度报告")
                .replace("<body>", "<body><table><tr><td>首页</td></tr><tr><td><table><tr><td>")
                .replace("</body>", "</td></tr></table></td></tr></table></body>");
        PublishedReport report = readHtml(html);
        assertThat(report.faults()).isEmpty();
        assertThat(report.year()).isEqualTo(2019);
        assertThat(report.chapters()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void readsAMisprintedLabelAndWarnsOfIt(Kind kind) throws IOException {
        PrintedTable third = PrintedTable.third(SOUND, Labels.MERGED, Digits.PLAIN);
        replace(third, "2.其他法律行政法规禁止公开", "2.其他法律行政止公开");
        replace(third, "科研机构", "科研机购");
        PrintedReport printed = printed("济南市2019年政府信息公开工作年度报告", third);
        replace((PrintedTable) printed.parts.get(3), "规范性文件", "规范性文本");
        replace((PrintedTable) printed.parts.get(7), "尚未\n审结", "尚末\n审结");
        List<Finding> found = ReportChecks.of(PublishedReports.read(kind.file(printed), "report"));
        assertThat(found)
                .allMatch(finding -> finding.severity() == Finding.Severity.WARNING
                        && finding.check().equals("label"));
        assertThat(found)
                .extracting(Finding::table, Finding::row, Finding::column)
                .contains(
                        tuple("三", "R3_2", ""),
                        tuple("三", "", "科研机构"),
                        tuple("二", "20(1)", ""),
                        tuple("四", "", "尚未审结"));
    }

    private static void replace(PrintedTable table, String text, String by) {
        table.rows.forEach(row -> row.replaceAll(
                cell -> cell.text().equals(text) ? new PrintedTable.Cell(by, cell.rows(), cell.columns()) : cell));
    }

    @ParameterizedTest
    @EnumSource
    void namesARowThatIsMissing(Kind kind) throws IOException {
        PrintedTable third = PrintedTable.third(SOUND, Labels.ONE_CELL, Digits.PLAIN);
        third.rows.removeIf(row -> row.get(0).text().contains("4.保护第三方"));
        assertThat(ReportChecks.of(PublishedReports.read(kind.file(printed("济南市2019年政府信息公开工作年度报告", third)), "report")))
                .extracting(Finding::table, Finding::row, Finding::message)
                .containsExactly(tuple("三", "R3_4", "缺少此行"));
    }

    @Test
    void namesMergedFiguresMissingCellsAndRowsThatAreNone() {
        String html = html("济南市2019年政府信息公开工作年度报告");
        assertFault(html.replace("<td>4206</td><td>64</td>", "<td colspan=\"2\">4206</td>"), "NEW", "自然人");
        assertFault(html.replace("<td>4206</td><td>64</td>", "<td>4206</td>"), "NEW", "");
        assertFault(html.replace("<td>4206</td><td>64</td>", "<td>4206</td><td>1</td><td>64</td>"), "NEW", "");
        assertFault(html.replace("<td colspan=\"2\">（七）总计</td>", "<td colspan=\"2\">本栏合计数字</td>"), "第", "");
        assertFault(html.replace("<td colspan=\"3\">四、结转下年度继续办理</td>", "<td colspan=\"3\"></td>"), "第", "");
    }

    private static void assertFault(String html, String row, String column) {
        assertThat(readHtml(html).unusable()).as(row).anySatisfy(fault -> {
            assertThat(fault.row()).startsWith(row);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void namesAColumnThatIsMissing() {
        String html = html("济南市2019年政府信息公开工作年度报告").replace("<td>法律服务机构</td>", "<td>合计栏位甲</td>");
        assertThat(ReportChecks.of(readHtml(html)))
                .extracting(Finding::table, Finding::column, Finding::message)
                .contains(tuple("三", "法律服务机构", "缺少此列"));
    }

    @Test
    void readsColumnsInAnotherOrderByTheirNames() {
        String html = html("济南市2019年政府信息公开工作年度报告");
        PublishedReport report = readHtml(html.replace("<td>商业企业</td><td>科研机构</td>", "<td>科研机构</td><td>商业企业</td>"));
        assertThat(report.table3().number(Table3Row.NEW, 1)).isEqualTo(9);
        assertThat(report.faults()).extracting(Finding::message).containsExactly("各列次序与格式不同，按列名读取");
    }

    @Test
    void keepsTheNotesOfCellsAndConvertsUnits() {
        String html = html("济南市2019年政府信息公开工作年度报告")
                .replace("<td>787</td>", "<td>787（其中修订16）</td>")
                .replace(">2146820144.15<", ">214682.014415万元<")
                .replace("<td>62</td><td>62</td>", "<td>62件</td><td>62</td>")
                .replace("<td>-1</td>", "<td>减少1</td>");
        PublishedReport report = readHtml(html.replace("<td colspan=\"2\">-1</td>", "<td colspan=\"2\">－１</td>"));
        assertThat(report.faults()).isEmpty();
        assertThat(report.table2().cell(Table2Row.NORMATIVE_2019, 2))
                .isEqualTo(new Table2.Cell(new BigDecimal("787"), "其中修订16"));
        assertThat(report.table2().cell(Table2Row.NORMATIVE_2019, 0).note()).isEmpty();
        assertThat(report.table2().number(Table2Row.CHARGES_2019, 1)).isEqualByComparingTo("-1");
        assertThat(report.table2().number(Table2Row.PROCUREMENT_2019, 1)).isEqualByComparingTo("2146820144.15");
    }

    @Test
    void doesWithoutTables2And4ButSaysSo() {
        String html = new PrintedReport()
                .add("济南市2019年政府信息公开工作年度报告")
                .add(PrintedTable.third(SOUND, Labels.HEADINGS, Digits.PLAIN))
                .html("");
        List<Finding> found = ReportChecks.of(readHtml(html));
        assertThat(found).extracting(Finding::severity).containsOnly(Finding.Severity.WARNING);
        assertThat(found).extracting(Finding::message).hasSize(2);
    }

    @Test
    void readsOneTable3AndSaysWhenThereAreTwo() {
        PrintedTable third = PrintedTable.third(SOUND, Labels.MERGED, Digits.PLAIN);
        String html = new PrintedReport()
                .add("济南市2019年政府信息公开工作年度报告")
                .add(third)
                .add("又一张")
                .add(third)
                .html("");
        assertThat(readHtml(html).faults()).extracting(Finding::message).contains("文件中不止一张表三，核对的是第一张");
    }

    @Test
    void readsAWorkbookByItsShownSheetsAndCalculatedValues() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(
                        printed("济南市2019年政府信息公开工作年度报告", PrintedTable.third(SOUND, Labels.REPEATED, Digits.PLAIN))
                                .xlsx()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            var row = sheet.getRow(rowOf(sheet, "一、本年新收政府信息公开申请数量"));
            int last = row.getLastCellNum() - 1;
            row.getCell(last).setCellFormula("SUM(E1:J1)");
            row.getCell(last).getCTCell().unsetV();
            XSSFSheet hidden = book.createSheet("草稿");
            hidden.createRow(0).createCell(0).setCellValue("自然人");
            book.setSheetHidden(1, true);
            book.write(out);
            PublishedReport uncalculated = PublishedReports.read(out.toByteArray(), "report.xlsx");
            assertThat(uncalculated.faults())
                    .extracting(Finding::row, Finding::column, Finding::printedText)
                    .containsExactly(tuple("NEW", "总计", "=SUM(E1:J1)"));
            row.getCell(last).getCTCell().setV("4381");
            out.reset();
            book.write(out);
            assertThat(PublishedReports.read(out.toByteArray(), "report.xlsx").faults())
                    .isEmpty();
        }
    }

    private static int rowOf(XSSFSheet sheet, String label) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.toString().equals(label)) {
                    return row.getRowNum();
                }
            }
        }
        throw new IllegalArgumentException(label);
    }

    @Test
    void saysThatAPdfTableWithoutLinesCannotBeRead() {
        String html = printed("济南市2019年政府信息公开工作年度报告", PrintedTable.third(SOUND, Labels.MERGED, Digits.PLAIN))
                .html("border:none;");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(
                        () -> PublishedReports.read(disclosuredesk.documents.PdfDocument.ofHtml(html), "report.pdf"))
                .withMessageContaining("框线");
    }

    @ParameterizedTest
    @EnumSource
    void readsTheTextOfTheChapters(Kind kind) throws IOException {
        String paragraph = "2019年，全市因政府信息公开产生行政诉讼112件，纠错率为8.9%。";
        PrintedReport printed = PrintedReport.of(
                "济南市2019年政府信息公开工作年度报告",
                List.of(),
                List.of(PrintedTable.third(SOUND, Labels.MERGED, Digits.PLAIN)),
                List.of(PrintedTable.fourth(JINAN.table4(), Groups.ONE_ROW, Digits.PLAIN)),
                new Chapter(1, "总体情况", List.of(paragraph)));
        PublishedReport report = PublishedReports.read(kind.file(printed), "report");
        assertThat(report.chapters().get(0)).isEqualTo(new Chapter(1, "总体情况", List.of(paragraph)));
        assertThat(ReportChecks.of(report))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("10/112=8.9%"));
    }
}
