package disclosuredesk.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.UnusableInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no reports, or mean harm: one sentence each, soon. */
@Tag("whole")
@Tag("computes")
class HostileFilesTests {

    private static final Duration SOON = Duration.ofSeconds(120);

    private static final PrintedReport REPORT = new PrintedReport()
            .add("济南市2019年政府信息公开工作年度报告")
            .add(PrintedTable.third(PlantedReports.sound(ReportFormat.FORMAT_2019), Labels.MERGED, Digits.PLAIN));

    private static void assertRefused(byte[] file, String name, String reason) {
        org.junit.jupiter.api.Assertions.assertTimeout(
                SOON,
                () -> assertThatExceptionOfType(UnusableInput.class)
                        .isThrownBy(() -> PublishedReports.read(file, name))
                        .withMessageContaining(reason)
                        .satisfies(refused ->
                                assertThat(refused.getMessage().lines()).hasSize(1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "你好",
                "{",
                "[]",
                "<",
                "<html></html>",
                "<p>2019年政府信息公开工作年度报告</p>",
                "PK",
                "PK\u0003\u0004xxxxxxxx",
                "%PDF-1.7\n%%EOF",
                "\u0000\u0001\u0002",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<table><tr><td>自然人</td></tr></table>"
            })
    void refusesWhatIsNoReport(String content) {
        assertRefused(bytes(content), "report", "");
    }

    @Test
    void tellsTheKindByTheContentWhateverTheNameSays() throws IOException {
        assertThat(PublishedReports.read(REPORT.docx(), "report.pdf").year()).isEqualTo(2019);
        assertThat(PublishedReports.read(REPORT.xlsx(), "report.json").year()).isEqualTo(2019);
        assertThat(PublishedReports.read(bytes(REPORT.html("")), "report.docx").year())
                .isEqualTo(2019);
        assertThat(PublishedReports.read(REPORT.pdf(), "report.xlsx").year()).isEqualTo(2019);
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        assertRefused(new byte[(20 << 20) + 1], "report", "20MB");
        byte[] json = new byte[(5 << 20) + 1];
        Arrays.fill(json, (byte) ' ');
        json[0] = '{';
        assertRefused(json, "report", "5MB");
    }

    @Test
    void refusesBombs() throws IOException {
        assertRefused(zip("word/document.xml", 300 << 20), "report.docx", "过大");
        assertRefused(zip("xl/worksheets/sheet1.xml", 40 << 20), "report.xlsx", "过大");
        assertRefused(zip("word/media/picture.bin", 300 << 20), "report.docx", "过大");
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 3_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        assertRefused(many.toByteArray(), "report.docx", "部件过多");
    }

    private static byte[] zip(String part, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    void refusesADocumentTypeInsideAPackage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream word = new ZipInputStream(new ByteArrayInputStream(REPORT.docx()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = word.getNextEntry(); part != null; part = word.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                String content = new String(word.readAllBytes(), StandardCharsets.UTF_8);
                zip.write(bytes(
                        part.getName().equals("word/document.xml")
                                ? content.replaceFirst(
                                        "<w:document",
                                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document")
                                : content));
            }
        }
        assertRefused(out.toByteArray(), "report.docx", "文档类型声明");
    }

    @Test
    void refusesCutOffFiles() throws IOException {
        for (byte[] whole : List.of(REPORT.docx(), REPORT.xlsx(), REPORT.pdf())) {
            assertRefused(Arrays.copyOf(whole, whole.length / 2), "report", "");
        }
    }

    @Test
    void refusesAnEncryptedPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(REPORT.pdf())) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertRefused(out.toByteArray(), "report.pdf", "已加密");
    }

    @Test
    void refusesAPdfWithoutText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            pdf.save(out);
        }
        assertRefused(out.toByteArray(), "report.pdf", "扫描");
        assertRefused(PdfDocument.ofHtml("<html><body><p>没有表</p></body></html>"), "report.pdf", "表三");
    }

    @Test
    void refusesHugeAndDeepPagesSoon() {
        assertRefused(bytes("<table>" + "<tr><td>1</td></tr>".repeat(900_000) + "</table>"), "huge.html", "表三");
        assertRefused(bytes("<div>".repeat(1_000_000)), "deep.html", "嵌套过深");
        assertRefused(bytes("<b><i><font>".repeat(300_000)), "marks.html", "嵌套过深");
        assertRefused(bytes("<p>1".repeat(1_000_000)), "paragraphs.html", "表三");
        assertRefused(bytes("<table><tr><td>".repeat(300_000)), "tables.html", "嵌套过深");
        assertRefused(
                bytes("<table><tr>" + "<td rowspan=65534 colspan=1000>1</td>".repeat(50_000) + "</table>"),
                "spans.html",
                "表三");
        assertRefused(bytes("<p>" + "1件".repeat(2_000_000)), "text.html", "表三");
        assertRefused(bytes("{\"x\":" + "[".repeat(1_000_000)), "deep.json", "JSON");
    }

    @Test
    void readsALongTextSoon() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("收到政府信息公开申请").append(i).append("件，其中网上").append(i).append("件，");
        }
        PrintedReport report = new PrintedReport()
                .add("济南市2019年政府信息公开工作年度报告")
                .add("一、总体情况")
                .add(text)
                .add(REPORT.parts.get(1));
        org.junit.jupiter.api.Assertions.assertTimeout(
                SOON,
                () -> assertThat(ReportChecks.of(PublishedReports.read(bytes(report.html("")), "report"))
                                .size())
                        .isLessThan(70));
    }
}
