package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** A letter as Word, PDF and OFD: the same text, whatever was typed into it. */
class LetterFilesTests {

    static final WordTemplate TEMPLATE = WordTemplate.shipped("/documents/letter.docx");

    /** Names and texts as they were never meant to be typed. */
    static final List<String> HOSTILE = List.of(
            "王𬭶",
            "𠮷野家",
            "${7*7}",
            "{{title}}",
            "{{?paragraphs}}",
            "#{T(java.lang.Runtime)}",
            "=1+1",
            "+HYPERLINK(\"http://x\")",
            "-2",
            "@SUM(A1)",
            "<b>粗</b>&amp;",
            "]]>",
            "\u0000\u0001\u000b\u001f",
            "\uD800",
            "\uFFFE",
            "\u202E倒\u202C",
            "\u200F",
            "INCLUDETEXT \"c:\\\\x\"",
            "{ DDEAUTO c:\\\\x }",
            "é à ü",
            "😀",
            "㐀㐁",
            "\t缩进",
            "长".repeat(300),
            "W".repeat(300),
            "//[]\\'\"`",
            "‘’“”《》〔2026〕",
            "%PDF-1.7",
            "</w:t></w:r>",
            "A\u0301",
            "　全角　空格　");

    @Test
    void theThreeFilesSayTheSame() throws Exception {
        byte[] docx = TEMPLATE.fill(
                values("王𬭶", List.of("本机关于2026年3月5日收到您提交的政府信息公开申请，申请公开“东环路改造项目征收补偿方案”。", "如对本决定不服，可以申请行政复议。")));
        assertThat(squeezed(String.join("", DocumentText.of(docx)))).isEqualTo(squeezed(String.join("", lines("王𬭶"))));
        byte[] pdf = PdfDocument.of(docx);
        assertThat(ofPdf(pdf)).isEqualTo(squeezed(String.join("", lines("王𬭶"))));
        assertThat(ofOfd(OfdDocument.of(pdf))).isEqualTo(ofPdf(pdf));
    }

    private static List<String> lines(String name) {
        return List.of(
                "示例市城乡建设局",
                "示公开〔2026〕12号",
                "政府信息不予公开告知书",
                name + "：",
                "本机关于2026年3月5日收到您提交的政府信息公开申请，申请公开“东环路改造项目征收补偿方案”。",
                "如对本决定不服，可以申请行政复议。",
                "示例市城乡建设局",
                "2026年3月10日",
                "联系电话：0000-1234567");
    }

    @Test
    void hostileTextsStayTextInAllThree() throws Exception {
        Random random = new Random(20261124);
        for (int i = 0; i < 100; i++) {
            requireWhole(texts(random, 20));
        }
    }

    /** Texts made of hostile pieces and of characters from all over Unicode. */
    static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("文");
            for (int j = 0; j < 4; j++) {
                text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** One letter of the texts, the first as a name, in three files: each opens, refers to nothing outside, and has every text whole. */
    static void requireWhole(List<String> texts) throws Exception {
        byte[] docx = TEMPLATE.fill(values(texts.get(0), texts));
        String word = squeezed(String.join("", DocumentText.of(docx)));
        assertThat(relations(docx)).allSatisfy(part -> assertThat(part).doesNotContain("TargetMode"));
        byte[] pdf = PdfDocument.of(docx);
        String onPaper = ofPdf(pdf);
        String ofd = ofOfd(OfdDocument.of(pdf));
        for (String text : texts) {
            assertThat(word).as("docx").contains(squeezed(Printable.text(text)));
            String printed = squeezed(Printable.onPaper(Printable.text(text)));
            assertThat(onPaper).as("pdf").contains(printed);
            assertThat(ofd).as("ofd").contains(printed);
        }
    }

    @Test
    void whatTheFontsLackIsNamed() {
        assertThat(Printable.unprintable("王𬭶𠮷😀")).containsExactlyInAnyOrder("𠮷", "😀");
    }

    static Map<String, Object> values(String name, List<String> paragraphs) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("head", "示例市城乡建设局");
        values.put("number", "示公开〔2026〕12号");
        values.put("title", "政府信息不予公开告知书");
        values.put("addressee", name + "：");
        values.put("paragraphs", paragraphs);
        values.put("signature", "示例市城乡建设局");
        values.put("date", "2026年3月10日");
        values.put("contact", "联系电话：0000-1234567");
        return values;
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    /** Without the page numbers, which the Word file has in its footer. */
    static String ofPdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document).replaceAll("— \\d+ —", ""));
        }
    }

    static String ofOfd(byte[] ofd) throws IOException {
        StringBuilder text = new StringBuilder();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            new ContentExtractor(reader).extractAll().forEach(text::append);
        }
        return squeezed(text.toString().replaceAll("— ?\\d+ ?—", ""));
    }

    private static List<String> relations(byte[] docx) throws IOException {
        List<String> relations = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".rels")) {
                    relations.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return relations;
    }
}
