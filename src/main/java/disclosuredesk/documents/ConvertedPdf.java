package disclosuredesk.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Scans (TIFF) and plain text as PDF, nothing left out: every page of the scan, every line of the text. */
public final class ConvertedPdf {

    /** Characters. */
    private static final int LONGEST = 400_000;

    private static final int MOST_LINES = 20_000;

    /** Characters: the layout takes time by the square of a line; a longer one goes on in a new paragraph. */
    private static final int LONGEST_LINE = 4_000;

    private ConvertedPdf() {}

    /** How many pages a scan has. */
    public static int scanPages(byte[] tiff) throws UnreadableDocument {
        return read(tiff, reader -> reader.getNumImages(true));
    }

    /**
     * One page of a scan as PNG, no wider than asked.
     *
     * @param page from 1
     */
    public static byte[] scanPng(byte[] tiff, int page, int widest) throws UnreadableDocument {
        return read(tiff, reader -> {
            if (page < 1 || page > reader.getNumImages(true)) {
                throw new IOException("no such page");
            }
            var sparse = reader.getDefaultReadParam();
            int step = Math.max(1, reader.getWidth(page - 1) / widest);
            sparse.setSourceSubsampling(step, step, 0, 0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(plain(reader.read(page - 1, sparse)), "png", out);
            return out.toByteArray();
        });
    }

    /** Every page of a scan on a page of its proportions, its longer side that of A4. */
    public static byte[] ofScan(byte[] tiff) throws UnreadableDocument {
        return read(tiff, reader -> {
            try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                int pages = reader.getNumImages(true);
                for (int i = 0; i < pages; i++) {
                    BufferedImage image = plain(reader.read(i));
                    float scale = PDRectangle.A4.getHeight() / Math.max(image.getWidth(), image.getHeight());
                    PDPage page = new PDPage(new PDRectangle(image.getWidth() * scale, image.getHeight() * scale));
                    pdf.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                        content.drawImage(
                                LosslessFactory.createFromImage(pdf, image),
                                0,
                                0,
                                image.getWidth() * scale,
                                image.getHeight() * scale);
                    }
                }
                pdf.save(out);
                return out.toByteArray();
            }
        });
    }

    /**
     * Lines of a text, in the order they stand.
     *
     * @throws UnreadableDocument if they would make a book
     */
    public static byte[] ofText(String text) throws UnreadableDocument {
        List<String> lines = lines(text);
        if (text.length() > LONGEST || lines.size() > MOST_LINES) {
            throw new UnreadableDocument("文字超过" + LONGEST / 10_000 + "万字或者" + MOST_LINES / 10_000 + "万行，不能转换成PDF");
        }
        StringBuilder html = new StringBuilder(
                "<html><head><style>@page { size: A4; margin: 20mm } body { font-family: '" + PdfDocument.FAMILY
                        + "'; font-size: 11pt } p { margin: 0; min-height: 14pt; white-space: pre-wrap; word-wrap: break-word }</style></head><body>");
        for (String line : lines) {
            html.append("<p>").append(line.isEmpty() ? "&#160;" : escaped(line)).append("</p>");
        }
        return PdfDocument.ofHtml(html.append("</body></html>").toString());
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replace('\f', '\n')
                .lines()
                .map(line -> line.replace("\t", "    "))
                .toList()) {
            int from = 0;
            for (; line.length() - from > LONGEST_LINE; from = line.offsetByCodePoints(from, LONGEST_LINE / 2)) {
                lines.add(line.substring(from, line.offsetByCodePoints(from, LONGEST_LINE / 2)));
            }
            lines.add(line.substring(from));
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Characters that XML does not know are shown as a box. */
    private static String escaped(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(one -> {
            switch (one) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default ->
                    out.appendCodePoint(
                            one < 0x20 || one >= 0xd800 && one <= 0xdfff || one == 0xfffe || one == 0xffff
                                    ? '\u25a1'
                                    : one);
            }
        });
        return out.toString();
    }

    /** In colours every PDF knows. */
    private static BufferedImage plain(BufferedImage image) {
        int type = image.getType();
        if (type == BufferedImage.TYPE_BYTE_BINARY
                || type == BufferedImage.TYPE_BYTE_GRAY
                || type == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage plain = DrawnPages.blank(image.getWidth(), image.getHeight());
        var pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] tiff, Use<T> use) throws UnreadableDocument {
        if (TiffPages.count(tiff) > TiffPages.MOST) {
            throw new UnreadableDocument("扫描件的页数过多，不能显示");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
            try {
                reader.setInput(in);
                return use.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableDocument("扫描件已经损坏，或者压缩方式不能识别，不能显示");
        }
    }
}
