package disclosuredesk.release;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.documents.BurntPdf;
import disclosuredesk.documents.DocumentText;
import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.PageBox;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.release.SensitiveText.Kind;
import disclosuredesk.release.SensitiveText.Suggestion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A suggested mark lies on the number as it is seen, however page and text are turned; what is burnt no longer carries it. */
class MarksOnPagesTests {

    private static final String ID = "110101199003078515";
    private static final String PHONE = "13912345678";

    private static byte[] file(String name) {
        try (InputStream in = MarksOnPagesTests.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] page(String text, int rotation, double turned, boolean cropped, float size) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(-50, 30, 500, 460));
            if (cropped) {
                page.setCropBox(new PDRectangle(0, 60, 380, 400));
            }
            page.setRotation(rotation);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
                Matrix place = Matrix.getRotateInstance(Math.toRadians(turned), 190, 260);
                content.setTextMatrix(
                        Matrix.concatenate(place, Matrix.getTranslateInstance(-size * text.length() * 0.28f, 0)));
                content.showText(text);
                content.endText();
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Suggestion> suggestions(byte[] file) throws UnreadableDocument {
        try (DrawnPages pages = DrawnPages.of(file)) {
            return SensitiveText.on(pages, 1, pages.count());
        }
    }

    private static boolean isIn(BufferedImage image, int x, int y, PageBox box, int rim) {
        return x >= box.left() * image.getWidth() / 1000 - rim
                && x < (box.left() + box.width()) * image.getWidth() / 1000 + rim
                && y >= box.top() * image.getHeight() / 1000 - rim
                && y < (box.top() + box.height()) * image.getHeight() / 1000 + rim;
    }

    @TestFactory
    Stream<DynamicTest> theSuggestedMarkCoversTheNumberAndTheBurntPageDoesNotShowIt() {
        List<DynamicTest> all = new ArrayList<>();
        for (int rotation : new int[] {0, 90, 180, 270}) {
            for (double turned : new double[] {0, 90, 180, 270, 4, 30, 135}) {
                for (boolean cropped : new boolean[] {false, true}) {
                    all.add(DynamicTest.dynamicTest(
                            "page " + rotation + ", text " + turned + (cropped ? ", cropped" : ""), () -> {
                                byte[] file = page(PHONE, rotation, turned, cropped, 18);
                                List<Suggestion> found = suggestions(file);
                                assertThat(found)
                                        .singleElement()
                                        .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.PHONE));
                                PageBox box = found.get(0).box();
                                requireOnly(file, box);
                                byte[] burnt = BurntPdf.of(file, List.of(new BurntPdf.Mark(1, box, "")), "", List.of());
                                requireBlack(burnt, box);
                            }));
                }
            }
        }
        return all.stream();
    }

    /** Every dot of ink on the page, which holds the number and nothing else, lies in the box, and the box is no larger than need be. */
    private static void requireOnly(byte[] file, PageBox box) throws Exception {
        try (DrawnPages pages = DrawnPages.of(file)) {
            BufferedImage image = pages.draw(1, 100);
            int beside = 0;
            int within = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if ((image.getRGB(x, y) & 0xff) < 250) {
                        beside += isIn(image, x, y, box, 0) ? 0 : 1;
                        within++;
                    }
                }
            }
            assertThat(within).isGreaterThan(300);
            assertThat(beside).as("dots of the number beside its mark").isZero();
            assertThat(box.width() * box.height()).isLessThan(250_000);
        }
    }

    private static void requireBlack(byte[] burnt, PageBox box) throws Exception {
        try (DrawnPages pages = DrawnPages.of(burnt)) {
            BufferedImage image = pages.draw(1, 100);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int dot = image.getRGB(x, y) & 0xff;
                    if (isIn(image, x, y, box, -2)) {
                        assertThat(dot).as("under the mark").isLessThan(8);
                    } else if (!isIn(image, x, y, box, 3)) {
                        assertThat(dot).as("beside it").isGreaterThan(247);
                    }
                }
            }
        }
        assertThat(suggestions(burnt)).isEmpty();
    }

    @Test
    void everyNumberOfARosterIsSuggested() throws Exception {
        List<Suggestion> found = suggestions(file("t2-roster.pdf"));
        assertThat(found).filteredOn(one -> one.kind() == Kind.ID_CARD).hasSize(30);
        assertThat(found).filteredOn(one -> one.kind() == Kind.PHONE).hasSize(30);
    }

    @TestFactory
    Stream<DynamicTest> everyNumberOfARosterIsSuggestedWhateverItsColumnsAndSizes() {
        List<DynamicTest> all = new ArrayList<>();
        for (String size : List.of("7pt", "10.5pt", "14pt")) {
            for (String padding : List.of("1pt", "4pt", "12pt")) {
                for (String align : List.of("left", "center", "right")) {
                    all.add(DynamicTest.dynamicTest(size + " " + padding + " " + align, () -> {
                        StringBuilder html =
                                new StringBuilder("<html><head><style>@page{size:A4;margin:30pt} td{padding:0 "
                                        + padding + ";text-align:" + align
                                        + "} table{border-collapse:collapse;font-size:" + size
                                        + "}</style></head><body style=\"font-family:'"
                                        + PdfDocument.FAMILY + "'\"><table>"
                                        + "<tr><td>序号</td><td>姓名</td><td>身份证号</td><td>电话</td><td>金额</td></tr>");
                        for (int i = 1; i <= 12; i++) {
                            html.append("<tr><td>")
                                    .append(i)
                                    .append("</td><td>张三</td><td>")
                                    .append(ID)
                                    .append("</td><td>")
                                    .append(PHONE)
                                    .append("</td><td>1500</td></tr>");
                        }
                        List<Suggestion> found = suggestions(PdfDocument.ofHtml(
                                html.append("</table></body></html>").toString()));
                        assertThat(found)
                                .filteredOn(one -> one.kind() == Kind.ID_CARD)
                                .hasSize(12);
                        assertThat(found)
                                .filteredOn(one -> one.kind() == Kind.PHONE)
                                .hasSize(12);
                        assertThat(found).hasSize(24);
                    }));
                }
            }
        }
        return all.stream();
    }

    private static List<Suggestion> inHtml(String body) throws UnreadableDocument {
        return suggestions(PdfDocument.ofHtml(
                "<html><head><style>@page{size:A4;margin:40pt} td{border:1pt solid black;text-align:center}"
                        + "</style></head><body style=\"font-family:'"
                        + PdfDocument.FAMILY + "';font-size:12pt\">" + body + "</body></html>"));
    }

    @Test
    void aNumberIsFoundInAnyOfTheWaysPeopleWriteIt() throws Exception {
        assertThat(inHtml("<p>身份证号：１１０１０１１９９００３０７８５１５，电话１３９１２３４５６７８。</p>")).hasSize(2);
        assertThat(
                        inHtml(
                                "<p>110101 19900307 8515</p><p>1101 0119 9003 0785 15</p><p>139-1234-5678，139 1234 5678，+86 13912345678</p>"))
                .hasSize(5);
        assertThat(inHtml("<p>（0574）87654321，0574-8765 4321，(010) 66001234</p>"))
                .hasSize(3);
        assertThat(inHtml("<p>6222021234567894，6222 0212 3456 7894</p>")).hasSize(2);
        assertThat(inHtml("<p>一代证110101900307851</p>")).hasSize(1);
        assertThat(inHtml("<table><tr><td style=\"width:14pt\">"
                        + String.join("</td><td style=\"width:14pt\">", ID.split("")) + "</td></tr></table>"))
                .as("a figure in each box")
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.ID_CARD));
        assertThat(inHtml("<p>合同号202306150001234567，金额1234567.89元，2023-06-15，邮编315000</p>"))
                .isEmpty();
    }

    @Test
    void aNumberThatGoesOnInTheNextLineOfItsCellIsMarkedInBoth() throws Exception {
        List<Suggestion> found =
                inHtml("<table><tr><td>张三</td><td>110101199003<br/>078515</td><td>13912<br/>345678</td></tr></table>");
        assertThat(found).filteredOn(one -> one.kind() == Kind.ID_CARD).hasSize(2);
        assertThat(found).filteredOn(one -> one.kind() == Kind.PHONE).hasSize(2);
    }

    @Test
    void aBurntRosterHoldsNoNumberAndItsNamesAreStillThere() throws Exception {
        byte[] roster = file("t2-roster.pdf");
        List<BurntPdf.Mark> marks = suggestions(roster).stream()
                .map(one -> new BurntPdf.Mark(one.page(), one.box(), ""))
                .toList();
        byte[] burnt = BurntPdf.of(roster, marks, "", List.of());
        assertThat(suggestions(burnt)).isEmpty();
        assertThat(DocumentText.of(roster)).isNotEmpty();
        try (DrawnPages pages = DrawnPages.of(burnt)) {
            BufferedImage image = pages.draw(1, 100);
            for (BurntPdf.Mark mark : marks) {
                int x = (mark.box().left() + mark.box().width() / 2) * image.getWidth() / 1000;
                int y = (mark.box().top() + mark.box().height() / 2) * image.getHeight() / 1000;
                assertThat(image.getRGB(x, y) & 0xff).isLessThan(8);
            }
        }
    }

    @Test
    void aMarkThatLeavesTheUpperOrLowerHalfFreeCoversNothing() {
        PageBox number = new PageBox(100, 100, 200, 16);
        assertThat(Coverage.isHalf(number, List.of(number))).isFalse();
        assertThat(Coverage.isHalf(number, List.of())).isFalse();
        assertThat(Coverage.isHalf(number, List.of(new PageBox(100, 103, 200, 11))))
                .as("as an officer draws it")
                .isFalse();
        assertThat(Coverage.isHalf(number, List.of(new PageBox(150, 98, 80, 20))))
                .as("the day of birth alone")
                .isFalse();
        assertThat(Coverage.isHalf(number, List.of(new PageBox(100, 92, 200, 16))))
                .isTrue();
        assertThat(Coverage.isHalf(number, List.of(new PageBox(100, 92, 200, 16), new PageBox(100, 107, 200, 20))))
                .as("two make one")
                .isFalse();
        assertThat(Coverage.isHalf(new PageBox(100, 100, 16, 200), List.of(new PageBox(108, 100, 16, 200))))
                .as("upright")
                .isTrue();
    }

    @Test
    void aNumberInAFileNameIsFoundAndMasked() {
        assertThat(SensitiveText.isIn("张三" + ID + ".pdf")).isTrue();
        assertThat(SensitiveText.masked("张三" + ID + "与" + PHONE))
                .isEqualTo("张三" + "*".repeat(18) + "与" + "*".repeat(11));
        assertThat(SensitiveText.isIn("甬规发〔2023〕15号附件2.pdf")).isFalse();
    }
}
