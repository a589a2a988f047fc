package disclosuredesk.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.documents.DocumentText;
import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.statistics.SampleReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of a report: each holds all of it in the published layout; written to target/reports to be looked at. */
class ReportFilesTests {

    private static byte[] written(AnnualReport report, ReportForm form) throws IOException {
        byte[] file = ReportFiles.of(report, form);
        Path target = Files.createDirectories(Path.of("target/reports"));
        Files.write(target.resolve(report.year() + "." + form.ending()), file);
        return file;
    }

    @Test
    void wordHoldsRealTablesWithTheMergedHead() throws IOException {
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(written(SampleReports.jinan(), ReportForm.DOCX)))) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("济南市2019年政府信息公开工作年度报告");
            assertThat(word.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .contains("（统计范围：汇总　草稿，未定稿）", "一、总体情况", "六、其他需要报告的事项");
            assertThat(word.getTables()).hasSize(3);
            XWPFTable third = word.getTables().get(1);
            assertThat(third.getRows()).hasSize(3 + 23);
            assertThat(third.getRow(0).getCell(0).getText()).startsWith("（本列数据的勾稽关系为");
            assertThat(third.getRow(0).getCell(1).getText()).isEqualTo("申请人情况");
            assertThat(third.getRow(0)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal()
                            .intValue())
                    .isEqualTo(7);
            assertThat(third.getRow(2).getTableCells()).hasSize(1 + 1 + 5 + 1);
            assertThat(third.getRow(3).getCell(7).getText()).isEqualTo("4381");
            assertThat(third.getRow(4).getCell(2).getText()).isEmpty();
            assertThat(third.getRow(23).getTableCells().get(8).getText()).isEqualTo("242");
            assertThat(word.getTables().get(2).getRow(3).getTableCells()).hasSize(15);
        }
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndBlanksAsBlanks() throws IOException {
        try (Workbook book =
                new XSSFWorkbook(new ByteArrayInputStream(written(SampleReports.ofFormat2021(), ReportForm.XLSX)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            Sheet second = book.getSheet("表二");
            assertThat(second.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(second.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(12);
            assertThat(second.getRow(3).getCell(1).getStringCellValue()).isEqualTo("22（其中修订16）");
            assertThat(second.getRow(13).getCell(1).getNumericCellValue()).isEqualTo(59237.2449);
            assertThat(second.getRow(13).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0000");
            Sheet third = book.getSheet("表三");
            assertThat(third.getRow(3).getCell(9).getNumericCellValue()).isEqualTo(4381);
            assertThat(third.getMergedRegions())
                    .anyMatch(region -> region.formatAsString().equals("A1:C3"));
        }
    }

    @Test
    void thePdfFitsTableThreeOnOnePage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(SampleReports.jinan(), ReportForm.PDF))) {
            PDFTextStripper page = new PDFTextStripper();
            boolean whole = false;
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                page.setStartPage(number);
                page.setEndPage(number);
                String text = page.getText(pdf).replaceAll("\\s", "");
                whole |= text.contains("勾稽关系为") && text.contains("4206") && text.contains("四、结转下年度");
                assertThat(text).doesNotContain("〓");
            }
            assertThat(whole).isTrue();
        }
        written(SampleReports.ofFormat2021(), ReportForm.PDF);
        written(SampleReports.ofFormat2021(), ReportForm.DOCX);
    }

    @Test
    void theWebPageIsOneFileWithoutScripts() throws IOException {
        String html = new String(written(SampleReports.ofFormat2021(), ReportForm.HTML), StandardCharsets.UTF_8);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<meta charset=\"UTF-8\">", "59237.2449", "22（其中修订16）", "统计范围：本级")
                .doesNotContain("<script", "http://", "https://", "src=");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsReadBackWithTheSameTables(ReportForm form) {
        readsBack(SampleReports.jinan(), form);
        readsBack(SampleReports.ofFormat2021(), form);
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsReadBackWithTheSameText(ReportForm form) {
        AnnualReport report = SampleReports.ofFormat2021();
        PublishedReport read = PublishedReports.read(ReportFiles.of(report, form), "report");
        assertThat(read.organ()).isEqualTo("示例市");
        assertThat(read.chapters()).extracting(Chapter::number).containsExactly(1, 2, 3, 4, 5, 6);
        for (int chapter : List.of(0, 4, 5)) {
            assertThat(joined(read.chapters().get(chapter)))
                    .isEqualTo(joined(report.chapters().get(chapter)));
        }
    }

    /** Without the ends of lines, which a page puts anywhere. */
    private static String joined(Chapter chapter) {
        return String.join("", chapter.paragraphs()).replaceAll("\\s", "");
    }

    /** What another agency reads out of our file: the same tables, digit by digit, blanks blank, notes kept. */
    private static void readsBack(AnnualReport report, ReportForm form) {
        PublishedReport read = PublishedReports.read(ReportFiles.of(report, form), ReportFiles.name(report, form))
                .requireSound();
        assertThat(read.year()).as("year in " + form).isEqualTo(report.year());
        assertThat(read.table2()).as("table 二 in " + form).isEqualTo(report.table2());
        assertThat(read.table3()).as("table 三 in " + form).isEqualTo(report.table3());
        assertThat(read.table4()).as("table 四 in " + form).isEqualTo(report.table4());
    }

    @Test
    void hostileTextIsTextInEveryForm() throws Exception {
        AnnualReport sound = SampleReports.ofFormat2021();
        AnnualReport hostile = new AnnualReport(
                "<b>机关</b>&amp;\u0001",
                2023,
                sound.scope(),
                sound.table2(),
                sound.table3(),
                sound.table4(),
                sound.chapters(),
                false);
        assertThat(new String(ReportFiles.of(hostile, ReportForm.HTML), StandardCharsets.UTF_8))
                .contains("&lt;b&gt;机关&lt;/b&gt;&amp;amp;□")
                .doesNotContain("<b>");
        assertThat(String.join("", DocumentText.of(ReportFiles.of(hostile, ReportForm.PDF))))
                .contains("<b>机关</b>&amp;");
        assertThat(ReportFiles.of(hostile, ReportForm.DOCX)).isNotEmpty();
        assertThat(ReportFiles.of(hostile, ReportForm.XLSX)).isNotEmpty();
        String endless = new Random(1)
                .ints(70_000, 0x4E00, 0x9FA5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        List<Chapter> chapters = new ArrayList<>(sound.chapters());
        chapters.set(0, new Chapter(1, "总体情况", List.of(endless)));
        AnnualReport wordy = new AnnualReport(
                "机关", 2023, sound.scope(), sound.table2(), sound.table3(), sound.table4(), chapters, false);
        assertThat(joined(PublishedReports.read(ReportFiles.of(wordy, ReportForm.XLSX), "x")
                        .chapters()
                        .get(0)))
                .isEqualTo(endless);
        assertThat(ReportFiles.name(hostile, ReportForm.PDF))
                .doesNotContain("<", ">", "\u0001")
                .endsWith(".pdf");
    }
}
