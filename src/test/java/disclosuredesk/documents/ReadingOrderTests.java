package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A PDF is read as people read it: line by line by where the letters stand, column by column, whatever its font says. */
class ReadingOrderTests {

    private static final List<String> LETTER = List.of(
            "川阳市人力资源和社会保障局",
            "关于政府信息公开申请的告知书",
            "川人社公开〔2025〕44号",
            "董国庆：",
            "你通过川阳市政府网站依申请公开平台提交的申请，我局于2025年4月18日与你电话确认收到。",
            "经审查，你所提内容系投诉、举报。",
            "如不服本告知，可自收到本告知书之日起60日内向川阳市人民政府申请行政复议。",
            "川阳市人力资源和社会保障局",
            "2025年5月12日");

    private static String without(List<String> lines) {
        return String.join("", lines).replaceAll("\\s", "");
    }

    @Test
    void aLetterExportedWithATallFontIsReadLineByLine() throws Exception {
        List<String> first = DocumentText.of(PdfFiltersTests.file("g07.pdf"));
        assertThat(without(first))
                .startsWith("川阳市人力资源和社会保障局关于政府信息公开申请的告知书川人社公开〔2025〕44号董国庆："
                        + "你通过川阳市政府网站依申请公开平台提交的申请，我局于2025年4月18日与你电话确认收到。你申请公开“我单位2012年至2019年未给我缴纳社保")
                .endsWith(
                        "可自收到本告知书之日起60日内向川阳市人民政府申请行政复议，也可自收到本告知书之日起6个月内向川阳市锦屏区人民法院提起行政诉讼。" + "川阳市人力资源和社会保障局2025年5月12日");
        assertThat(without(DocumentText.of(PdfFiltersTests.file("g08.pdf"))))
                .contains("平农依申告〔2025〕3号鲁建军：本机关于2025年2月10日收到你的政府信息公开申请，"
                        + "申请公开“关于土地的全部文件”。因申请内容不明确，本机关于2025年2月17日向你作出《政府信息公开申请补正告知书》（平农依申补〔2025〕1号）")
                .endsWith("平川市农业农村局二〇二五年三月二十四日");
        assertThat(DocumentText.doubtfulPages(PdfFiltersTests.file("g07.pdf"))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aLetterIsReadInItsOrderWhateverItsSizeItsLineHeightAndWhatItsFontSaysOfItself() {
        List<DynamicTest> all = new ArrayList<>();
        for (String size : List.of("9pt", "12pt", "16pt")) {
            for (String height : List.of("0.95", "1.1", "1.5", "2.2")) {
                for (boolean tall : new boolean[] {false, true}) {
                    all.add(DynamicTest.dynamicTest(size + " " + height + (tall ? " tall" : ""), () -> {
                        StringBuilder html = new StringBuilder(
                                "<html><head><style>@page{margin:60pt} p{margin:0;text-align:justify}</style></head>"
                                        + "<body style=\"font-family:'" + PdfDocument.FAMILY + "';font-size:" + size
                                        + ";line-height:" + height + "\">");
                        LETTER.forEach(line -> html.append("<p>").append(line).append("</p>"));
                        byte[] pdf =
                                PdfDocument.ofHtml(html.append("</body></html>").toString());
                        byte[] file = tall ? tall(pdf) : pdf;
                        assertThat(without(DocumentText.of(file))).isEqualTo(without(LETTER));
                        assertThat(DocumentText.doubtfulPages(file)).isEmpty();
                    }));
                }
            }
        }
        return all.stream();
    }

    /** The fonts claim to be four times as high as they are. */
    private static byte[] tall(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    PDFontDescriptor descriptor = font.getFontDescriptor();
                    descriptor.setAscent(2600);
                    descriptor.setDescent(-1500);
                    descriptor.setCapHeight(2400);
                    descriptor.setFontBoundingBox(new PDRectangle(-1000, -2000, 4000, 5000));
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static final String LEFT = "左栏第一行的文字写满一整行左栏第二行的文字写满一整行左栏第三行的文字写满一整行左栏第四行的文字写满一整行左栏第五行的文字写满一整行左栏末行结束。";
    private static final String RIGHT = LEFT.replace('左', '右');

    @Test
    void aPaperInTwoColumnsIsReadColumnByColumnEvenIfTheirLinesDoNotMeet() throws Exception {
        for (int lower : new int[] {0, 3, 8}) {
            byte[] file = PdfDocument.ofHtml(
                    "<html><head><style>@page{size:A4;margin:60pt} div{position:absolute;top:60pt;width:144pt;"
                            + "font-size:12pt;line-height:1.5}"
                            + "</style></head><body style=\"font-family:'" + PdfDocument.FAMILY + "'\"><p>"
                            + "全宽的标题一行写到右边为止".repeat(4)
                            + "</p><div style=\"left:0\">" + LEFT
                            + "</div><div style=\"left:200pt;top:" + (60 + lower) + "pt\">" + RIGHT
                            + "</div></body></html>");
            assertThat(without(DocumentText.of(file))).as("lower by " + lower).endsWith(LEFT + RIGHT);
        }
    }

    @Test
    void aTableIsReadRowByRow() throws Exception {
        StringBuilder html = new StringBuilder(
                "<html><head><style>td{width:110pt;font-size:12pt}</style></head><body style=\"font-family:'"
                        + PdfDocument.FAMILY + "'\"><table>");
        StringBuilder due = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            String[] cells = {
                String.valueOf(i),
                "张".repeat(1 + i % 3),
                "11010119900307851" + i,
                "139123456" + (10 + i),
                (i * 1500) + ".00"
            };
            html.append("<tr>");
            for (String cell : cells) {
                html.append("<td>").append(cell).append("</td>");
                due.append(cell);
            }
            html.append("</tr>");
        }
        byte[] file = PdfDocument.ofHtml(html.append("</table></body></html>").toString());
        List<String> lines = DocumentText.of(file);
        assertThat(without(lines)).isEqualTo(due.toString());
        assertThat(lines).hasSize(8).allMatch(line -> line.split(" ").length == 5);
    }

    private interface Drawing {
        void on(PDPageContentStream content, PDFont latin, PDFont han) throws IOException;
    }

    private static byte[] drawn(Drawing drawing) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            PDFont han = PDType0Font.load(pdf, Fonts.stream(false), true);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                drawing.on(content, new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), han);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream content, PDFont font, float size, Matrix place, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setTextMatrix(place);
        content.showText(text);
        content.endText();
    }

    @Test
    void charactersDrawnInAnyOrderOfAnySizeOnOneBaseMakeALineAndWhatIsDrawnTwiceIsReadOnce() throws Exception {
        byte[] file = drawn((content, latin, han) -> {
            write(content, han, 12, Matrix.getTranslateInstance(100, 680), "第二行");
            write(content, latin, 12, Matrix.getTranslateInstance(148, 700.8f), "2025");
            write(content, han, 12, Matrix.getTranslateInstance(100, 700), "答复书自");
            write(content, han, 12, Matrix.getTranslateInstance(174, 699.6f), "年起");
            write(content, latin, 7, Matrix.getTranslateInstance(198, 704), "1");
            write(content, han, 12, Matrix.getTranslateInstance(136.3f, 680), "加粗");
            write(content, han, 12, Matrix.getTranslateInstance(136.6f, 680), "加粗");
        });
        assertThat(DocumentText.of(file))
                .extracting(line -> line.replace(" ", ""))
                .containsExactly("答复书自2025年起1", "第二行加粗");
        assertThat(DocumentText.doubtfulPages(file)).isEmpty();
    }

    @Test
    void aPageOfTurnedTextIsReadAlongItsLinesAndAStampComesLast() throws Exception {
        byte[] file = drawn((content, latin, han) -> {
            write(content, han, 40, new Matrix(0.7f, 0.7f, -0.7f, 0.7f, 200, 300), "作废");
            for (int i = 0; i < 5; i++) {
                write(content, han, 14, new Matrix(0, 1, -1, 0, 100 + 20 * i, 100), "横置的第" + "一二三四五".charAt(i) + "行文字");
            }
        });
        assertThat(DocumentText.of(file))
                .containsExactly("横置的第一行文字", "横置的第二行文字", "横置的第三行文字", "横置的第四行文字", "横置的第五行文字", "作废");
    }

    @Test
    void aPageThatCouldBeReadInTwoWaysIsSaidToBe() throws Exception {
        byte[] upon = drawn((content, latin, han) -> {
            write(content, han, 12, Matrix.getTranslateInstance(100, 700), "上面一行压着下面的文字");
            write(content, han, 12, Matrix.getTranslateInstance(103, 695), "下面一行被上面的压着了");
        });
        assertThat(DocumentText.doubtfulPages(upon)).containsExactly(1);
        byte[] crossing = drawn((content, latin, han) -> {
            write(content, han, 12, Matrix.getTranslateInstance(100, 700), "横着写的一行文字");
            write(content, han, 12, new Matrix(0, 1, -1, 0, 80, 300), "竖着转过来的一行文字");
        });
        assertThat(DocumentText.doubtfulPages(crossing)).containsExactly(1);
        assertThat(DocumentText.doubtfulPages("只是文本".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
