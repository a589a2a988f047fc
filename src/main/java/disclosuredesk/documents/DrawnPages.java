package disclosuredesk.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of a PDF or of a picture (which is one page) as they are seen: layers that are switched off, texts without ink,
 * attachments and what is said about the file are not part of what is drawn.
 */
public final class DrawnPages implements AutoCloseable {

    /** No drawing is larger, whatever size the page claims to have. */
    private static final double MOST_PIXELS = 12_000_000;

    /** Dots per inch at which a page is read on the screen: pictures on it may be drawn more coarsely, in less memory. */
    public static final double SCREEN_DPI = 110;

    /** Drawing takes memory: no more than so many at a time, the others wait. */
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    /** Seconds. */
    private static final int LONGEST_WAIT = 60;

    static {
        HanFallback.install();
        JpxReader.install();
    }

    private static final Logger LOG = LoggerFactory.getLogger(DrawnPages.class);

    private final PDDocument pdf;
    private final PDFRenderer renderer;
    private @Nullable PageText lastText;
    private int lastTextOf;

    private DrawnPages(PDDocument pdf) {
        this.pdf = pdf;
        this.renderer = new StrictRenderer(pdf);
    }

    /** @throws UnreadableDocument if it is damaged or encrypted */
    public static DrawnPages of(byte[] file) throws UnreadableDocument {
        try {
            boolean isPdf = file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
            return new DrawnPages(isPdf ? opened(file) : picture(file));
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("文件已加密或者损坏，不能读取");
        }
    }

    private static PDDocument opened(byte[] file) throws IOException {
        PDDocument pdf = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        try {
            PageTree.mend(pdf);
            return pdf;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            pdf.close();
            throw damaged instanceof IOException told ? told : new IOException(damaged);
        }
    }

    /** The pages of a document that is open, which is not closed with them. */
    static DrawnPages of(PDDocument open) {
        return new DrawnPages(open);
    }

    /** A picture, upright, on a page of its proportions, its longer side that of A4. */
    private static PDDocument picture(byte[] file) throws IOException {
        ImageData.requireBounded(file);
        PDDocument pdf = new PDDocument();
        PDImageXObject image = PDImageXObject.createFromByteArray(pdf, file, "picture");
        int orientation = Orientation.of(file);
        boolean sideways = Orientation.isSideways(orientation);
        float scale = PDRectangle.A4.getHeight() / Math.max(image.getWidth(), image.getHeight());
        float width = (sideways ? image.getHeight() : image.getWidth()) * scale;
        float height = (sideways ? image.getWidth() : image.getHeight()) * scale;
        PDPage page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(image, new Matrix(Orientation.upright(orientation, width, height)));
        }
        return pdf;
    }

    public int count() {
        return pdf.getNumberOfPages();
    }

    /** The document, for what else is to be known of its pages. */
    PDDocument document() {
        return pdf;
    }

    /** The page's text; kept until that of another page is asked for. */
    PageText text(int page) throws IOException, UnreadableDocument {
        PageText text = lastText;
        if (text == null || lastTextOf != page) {
            text = PageText.of(page(page), new DrawingLimit());
            lastText = text;
            lastTextOf = page;
        }
        return text;
    }

    /** A file may claim more pages than it has. */
    private PDPage page(int page) throws UnreadableDocument {
        try {
            return pdf.getPage(page - 1);
        } catch (RuntimeException damaged) {
            throw new UnreadableDocument("第" + page + "页已损坏，不能读取，请重新扫描或者另存为PDF后再上传");
        }
    }

    /** The page's size as it is seen, in 1/72 inch. */
    PDRectangle size(int page) throws UnreadableDocument {
        PDPage one = page(page);
        PDRectangle box = one.getCropBox();
        return one.getRotation() % 180 == 0
                ? new PDRectangle(box.getWidth(), box.getHeight())
                : new PDRectangle(box.getHeight(), box.getWidth());
    }

    /**
     * Draws a page on white, whole or not at all: no picture on it is left out because it cannot be decoded.
     *
     * @param page from 1
     * @param dpi dots per inch; fewer if the page is so large that it would take too much memory. Beyond {@link #SCREEN_DPI} what is
     *     drawn of each picture is compared with what the picture holds
     * @throws UnreadableDocument if something on the page cannot be drawn
     */
    public BufferedImage draw(int page, double dpi) throws UnreadableDocument {
        PDRectangle size = size(page);
        double scale =
                Math.min(dpi / 72, Math.sqrt(MOST_PIXELS / Math.max(1, (double) size.getWidth() * size.getHeight())));
        takeTurn();
        try {
            if (dpi > SCREEN_DPI) {
                LostImages.requireNone(pdf, page, size);
            }
            renderer.setSubsamplingAllowed(dpi <= SCREEN_DPI);
            return renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            LOG.warn("page {} is not drawn", page, damaged);
            if (DrawingLimit.Exceeded.is(damaged)) {
                throw new UnreadableDocument("第" + page + "页内容过多，不能绘制；请将本页另行打印扫描后上传，或者拆分");
            }
            throw new UnreadableDocument("第" + page + "页有图像或者其他内容不能完整显示（已损坏，或者编码不能识别），请重新扫描或者另存为PDF后再上传");
        } finally {
            AT_A_TIME.release();
        }
    }

    /** Nobody waits for ever for a page that some decoder does not come to an end with. */
    private static void takeTurn() throws UnreadableDocument {
        try {
            if (AT_A_TIME.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new UnreadableDocument("现在正在绘制的页面过多，请稍后再试");
    }

    /** The page as PNG. */
    public byte[] png(int page, double dpi) throws UnreadableDocument {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(draw(page, dpi), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An empty page of the same size as the picture. */
    static BufferedImage blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
