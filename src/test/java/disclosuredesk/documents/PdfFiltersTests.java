package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever filter a scanner stored its page with, the page is drawn with its ink and burnt with it, or it is refused aloud. */
@Tag("whole")
@Tag("computes")
class PdfFiltersTests {

    private static final List<BurntPdf.Mark> ONE = List.of(new BurntPdf.Mark(1, new PageBox(0, 0, 1000, 100), ""));

    private static Map<String, byte[]> scans() throws IOException {
        byte[] grey = Scans.grey();
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("none", Scans.pdf(grey, null, null, COSName.DEVICEGRAY, 8));
        all.put(
                "Flate",
                Scans.pdf(
                        Scans.encoded(COSName.FLATE_DECODE, grey), COSName.FLATE_DECODE, null, COSName.DEVICEGRAY, 8));
        all.put(
                "LZW",
                Scans.pdf(Scans.encoded(COSName.LZW_DECODE, grey), COSName.LZW_DECODE, null, COSName.DEVICEGRAY, 8));
        all.put("RunLength", Scans.pdf(Scans.runLength(grey), COSName.RUN_LENGTH_DECODE, null, COSName.DEVICEGRAY, 8));
        all.put(
                "ASCIIHex",
                Scans.pdf(
                        Scans.encoded(COSName.ASCII_HEX_DECODE, grey),
                        COSName.ASCII_HEX_DECODE,
                        null,
                        COSName.DEVICEGRAY,
                        8));
        all.put(
                "ASCII85",
                Scans.pdf(
                        Scans.encoded(COSName.ASCII85_DECODE, grey),
                        COSName.ASCII85_DECODE,
                        null,
                        COSName.DEVICEGRAY,
                        8));
        byte[] jpeg = Scans.written("jpeg", Scans.page(BufferedImage.TYPE_BYTE_GRAY), null);
        all.put("DCT", Scans.pdf(jpeg, COSName.DCT_DECODE, null, COSName.DEVICEGRAY, 8));
        all.put(
                "DCT of three colours",
                Scans.pdf(
                        Scans.written("jpeg", Scans.page(BufferedImage.TYPE_INT_RGB), null),
                        COSName.DCT_DECODE,
                        null,
                        COSName.DEVICERGB,
                        8));
        all.put(
                "ASCII85 around DCT",
                Scans.pdf(
                        Scans.encoded(COSName.ASCII85_DECODE, jpeg),
                        Scans.both(COSName.ASCII85_DECODE, COSName.DCT_DECODE),
                        null,
                        COSName.DEVICEGRAY,
                        8));
        all.put(
                "JPX",
                Scans.pdf(
                        Scans.written("jpeg2000", Scans.page(BufferedImage.TYPE_BYTE_GRAY), null),
                        COSName.JPX_DECODE,
                        null,
                        COSName.DEVICEGRAY,
                        8));
        all.put(
                "JPX of three colours",
                Scans.pdf(file("scan-rgb.jp2"), COSName.JPX_DECODE, null, COSName.DEVICERGB, 8));
        all.put(
                "JPX that says itself what its colours are",
                Scans.pdf(file("scan-rgb.jp2"), COSName.JPX_DECODE, null, null, 8));
        all.put("JPX in tiles", Scans.pdf(file("scan-tiles.j2k"), COSName.JPX_DECODE, null, COSName.DEVICERGB, 8));
        for (String kind : List.of("CCITT RLE", "CCITT T.4")) {
            Scans.Fax fax = Scans.fax(kind);
            all.put(kind, Scans.pdf(fax.data(), COSName.CCITTFAX_DECODE, fax.parameters(), COSName.DEVICEGRAY, 1));
        }
        all.put(
                "CCITT T.6",
                Scans.pdf(
                        Scans.group4().data(),
                        COSName.CCITTFAX_DECODE,
                        Scans.group4().parameters(),
                        COSName.DEVICEGRAY,
                        1));
        all.put(
                "JBIG2",
                Scans.pdf(Scans.jbig2(Scans.group4().data()), COSName.JBIG2_DECODE, null, COSName.DEVICEGRAY, 1));
        all.put("JPX from a scanner", file("scan-jpx.pdf"));
        all.put("JBIG2 from a scanner", file("scan-jbig2.pdf"));
        return all;
    }

    static byte[] file(String name) {
        try (InputStream in = PdfFiltersTests.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    @TestFactory
    Stream<DynamicTest> theInkOfEachIsDrawnAndBurnt() throws IOException {
        return scans().entrySet().stream()
                .map(scan -> DynamicTest.dynamicTest(scan.getKey(), () -> {
                    double due =
                            scan.getKey().endsWith("scanner") ? 0.001 : ink(Scans.page(BufferedImage.TYPE_INT_RGB));
                    try (DrawnPages pages = DrawnPages.of(scan.getValue());
                            DrawnPages burnt = DrawnPages.of(BurntPdf.of(scan.getValue(), ONE, "", List.of()))) {
                        assertThat(ink(pages.draw(1, DrawnPages.SCREEN_DPI)))
                                .as("on the screen")
                                .isBetween(due * 0.9, due < 0.01 ? 1 : due * 1.1);
                        assertThat(ink(pages.draw(1, 200)))
                                .as("to be burnt")
                                .isBetween(due * 0.9, due < 0.01 ? 1 : due * 1.1);
                        assertThat(ink(burnt.draw(1, 100)))
                                .as("burnt, below the mark")
                                .isGreaterThan(due * 0.8);
                    }
                }));
    }

    /** The dark part of the page below its upper tenth. */
    private static double ink(BufferedImage image) {
        long dark = 0;
        int top = image.getHeight() / 8;
        for (int y = top; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark / (double) (image.getWidth() * (image.getHeight() - top));
    }

    @TestFactory
    Stream<DynamicTest> oneWhoseDataEndEarlyIsRefusedAloud() throws IOException {
        byte[] grey = Scans.grey();
        byte[] jpeg = Scans.written("jpeg", Scans.page(BufferedImage.TYPE_BYTE_GRAY), null);
        byte[] jpx = Scans.written("jpeg2000", Scans.page(BufferedImage.TYPE_BYTE_GRAY), null);
        Scans.Fax fax = Scans.group4();
        Map<String, byte[]> cut = new LinkedHashMap<>();
        cut.put("none", Scans.pdf(half(grey), null, null, COSName.DEVICEGRAY, 8));
        cut.put(
                "Flate",
                Scans.pdf(
                        half(Scans.encoded(COSName.FLATE_DECODE, grey)),
                        COSName.FLATE_DECODE,
                        null,
                        COSName.DEVICEGRAY,
                        8));
        cut.put(
                "LZW",
                Scans.pdf(
                        half(Scans.encoded(COSName.LZW_DECODE, grey)),
                        COSName.LZW_DECODE,
                        null,
                        COSName.DEVICEGRAY,
                        8));
        cut.put(
                "RunLength",
                Scans.pdf(half(Scans.runLength(grey)), COSName.RUN_LENGTH_DECODE, null, COSName.DEVICEGRAY, 8));
        cut.put(
                "ASCIIHex",
                Scans.pdf(
                        half(Scans.encoded(COSName.ASCII_HEX_DECODE, grey)),
                        COSName.ASCII_HEX_DECODE,
                        null,
                        COSName.DEVICEGRAY,
                        8));
        cut.put(
                "ASCII85",
                Scans.pdf(
                        half(Scans.encoded(COSName.ASCII85_DECODE, grey)),
                        COSName.ASCII85_DECODE,
                        null,
                        COSName.DEVICEGRAY,
                        8));
        cut.put("DCT", Scans.pdf(half(jpeg), COSName.DCT_DECODE, null, COSName.DEVICEGRAY, 8));
        cut.put("JPX", Scans.pdf(half(jpx), COSName.JPX_DECODE, null, COSName.DEVICEGRAY, 8));
        cut.put(
                "CCITT T.6",
                Scans.pdf(half(fax.data()), COSName.CCITTFAX_DECODE, fax.parameters(), COSName.DEVICEGRAY, 1));
        cut.put("JBIG2", Scans.pdf(half(Scans.jbig2(fax.data())), COSName.JBIG2_DECODE, null, COSName.DEVICEGRAY, 1));
        cut.put("no such filter", Scans.pdf(grey, COSName.getPDFName("BrotliDecode"), null, COSName.DEVICEGRAY, 8));
        cut.put("not what it says, JPX", Scans.pdf(jpeg, COSName.JPX_DECODE, null, COSName.DEVICEGRAY, 8));
        cut.put("not what it says, DCT", Scans.pdf(grey, COSName.DCT_DECODE, null, COSName.DEVICEGRAY, 8));
        cut.put("nothing", Scans.pdf(new byte[0], COSName.JBIG2_DECODE, null, COSName.DEVICEGRAY, 1));
        cut.put("JPX of 60,000 by 60,000", Scans.pdf(resized(jpx), COSName.JPX_DECODE, null, COSName.DEVICEGRAY, 8));
        return cut.entrySet().stream()
                .map(scan -> DynamicTest.dynamicTest(
                        scan.getKey(),
                        () -> assertThatThrownBy(() -> BurntPdf.of(scan.getValue(), ONE, "", List.of()))
                                .isInstanceOf(UnreadableDocument.class)
                                .hasMessageStartingWith("第1页有图像或者其他内容不能完整显示")));
    }

    private static byte[] half(byte[] data) {
        return Arrays.copyOf(data, data.length / 2);
    }

    private static byte[] resized(byte[] jpx) {
        byte[] huge = jpx.clone();
        for (int i = 0; i + 12 < huge.length; i++) {
            if ((huge[i] & 0xff) == 0xff && huge[i + 1] == 0x51) {
                java.nio.ByteBuffer.wrap(huge).putInt(i + 6, 60_000).putInt(i + 10, 60_000);
                return huge;
            }
        }
        throw new IllegalStateException("no size");
    }

    @Test
    void theColoursOfJpxAreTheRightOnes() throws Exception {
        try (DrawnPages pages =
                DrawnPages.of(Scans.pdf(file("scan-rgb.jp2"), COSName.JPX_DECODE, null, COSName.DEVICERGB, 8))) {
            BufferedImage drawn = pages.draw(1, 100);
            for (int i = 0; i < 3; i++) {
                int dot = drawn.getRGB(
                        (160 + 130 * i) * drawn.getWidth() / Scans.WIDTH, 17 * drawn.getHeight() / Scans.HEIGHT);
                int[] colors = {dot >> 16 & 255, dot >> 8 & 255, dot & 255};
                for (int color = 0; color < 3; color++) {
                    assertThat(colors[color] > 100)
                            .as("bar " + i + ", colour " + color)
                            .isEqualTo(color == i);
                }
            }
        }
    }

    @Test
    void aPageWithAnEmptyPictureIsAnEmptyPageAndNoFault() throws Exception {
        byte[] white = new byte[Scans.WIDTH * Scans.HEIGHT];
        Arrays.fill(white, (byte) 255);
        assertThat(BurntPdf.of(Scans.pdf(white, null, null, COSName.DEVICEGRAY, 8), ONE, "", List.of()))
                .isNotEmpty();
    }

    @Test
    void aPictureThatIsMissingIsRefusedAloud() throws Exception {
        byte[] file;
        try (var pdf = new org.apache.pdfbox.pdmodel.PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            var page = new org.apache.pdfbox.pdmodel.PDPage();
            pdf.addPage(page);
            var content = pdf.getDocument().createCOSStream();
            try (var to = content.createOutputStream()) {
                to.write("q 600 0 0 800 0 0 cm /Gone Do Q".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            page.getCOSObject().setItem("Note", new COSString("x"));
            pdf.save(out);
            file = out.toByteArray();
        }
        try (DrawnPages pages = DrawnPages.of(file)) {
            assertThatThrownBy(() -> pages.draw(1, DrawnPages.SCREEN_DPI)).isInstanceOf(UnreadableDocument.class);
        }
    }

    /** Nothing on it is damaged, and scanning it again would cure nothing. */
    @Test
    void aPageWithTooMuchOnItIsNotCalledDamaged() throws Exception {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.appendRawCommands("n ".repeat(12_100_000));
            }
            pdf.save(out);
            try (DrawnPages pages = DrawnPages.of(out.toByteArray())) {
                assertThatThrownBy(() -> pages.draw(1, 50))
                        .isInstanceOf(UnreadableDocument.class)
                        .hasMessageStartingWith("第1页内容过多，不能绘制");
            }
        }
    }
}
