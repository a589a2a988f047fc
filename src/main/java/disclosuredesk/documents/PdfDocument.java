package disclosuredesk.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A Word letter as PDF: the same text in the same order, fonts embedded, nothing fetched from anywhere. */
public final class PdfDocument {

    /** What a style sheet calls the embedded font. */
    public static final String FAMILY = Fonts.FAMILY;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfDocument() {}

    /** The PDF of a letter filled from a {@link WordTemplate}. */
    public static byte[] of(byte[] docx) {
        try {
            return ofHtml(WordPage.html(new ByteArrayInputStream(docx)));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The PDF of a page of our own making: well-formed, in the family {@value #FAMILY}, fetching nothing. */
    public static byte[] ofHtml(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(font(false), Fonts.FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(font(true), Fonts.FAMILY, 700, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Several PDFs one after the other. */
    public static byte[] merged(List<byte[]> files) {
        try (PDDocument all = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] file : files) {
                try (PDDocument one = Loader.loadPDF(file)) {
                    merger.appendDocument(all, one);
                }
            }
            all.save(out);
            return out.toByteArray();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static FSSupplier<InputStream> font(boolean bold) {
        return () -> Fonts.stream(bold);
    }
}
