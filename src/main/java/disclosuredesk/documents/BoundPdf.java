package disclosuredesk.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Several documents bound into one PDF, its pages numbered throughout, a front with the list of contents before them. */
public final class BoundPdf {

    private static final int MOST_BOOKMARKS = 5_000;

    private BoundPdf() {}

    /**
     * A document to be bound.
     *
     * @param title as the list of contents has it
     * @param content read when it is its turn; PDF or picture; null if its kind cannot be bound and it is only listed
     */
    public record Part(String title, @Nullable Supplier<byte[]> content) {}

    /**
     * A line of the list of contents.
     *
     * @param page where it begins; 0 if it is not bound
     * @param pages how many it has
     */
    public record Line(String title, int page, int pages) {}

    /**
     * Binds the parts and writes the result. A part with bookmarks is listed by them, one that cannot be read is only listed.
     *
     * @param front makes the front of the list of contents
     * @return the number of numbered pages
     */
    public static int write(List<Part> parts, Function<List<Line>, byte[]> front, OutputStream out) throws IOException {
        try (PDDocument all = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            List<Line> lines = new ArrayList<>();
            for (Part part : parts) {
                add(all, part, lines);
            }
            int pages = all.getNumberOfPages();
            try (PDDocument begin = Loader.loadPDF(front.apply(lines));
                    PDDocument bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
                PDFMergerUtility merger = new PDFMergerUtility();
                merger.appendDocument(bound, begin);
                merger.appendDocument(bound, all);
                number(bound, begin.getNumberOfPages(), PDType0Font.load(bound, Fonts.stream(false), true));
                bound.save(out);
            }
            return pages;
        }
    }

    /** A proof of a search is not looked through when it is filed. */
    private static DrawnPages open(byte[] file) throws IOException, UnreadableDocument {
        PackedStreams.requireBounded(file);
        return DrawnPages.of(file);
    }

    private static void add(PDDocument all, Part part, List<Line> lines) throws IOException {
        int first = all.getNumberOfPages() + 1;
        Supplier<byte[]> content = part.content();
        if (content != null) {
            try (DrawnPages pages = open(content.get())) {
                List<Line> marked = bookmarks(pages.document(), first);
                requireBindable(pages.document());
                new PDFMergerUtility().appendDocument(all, pages.document());
                lines.addAll(marked.isEmpty() ? List.of(new Line(part.title(), first, pages.count())) : marked);
                return;
            } catch (UnreadableDocument | IOException | RuntimeException | StackOverflowError unreadable) {
                while (all.getNumberOfPages() >= first) {
                    all.removePage(all.getNumberOfPages() - 1);
                }
            }
        }
        lines.add(new Line(part.title(), 0, 0));
    }

    /** Tried alone first: what goes wrong on the way would leave half of a part among the others, and no dossier could be written. */
    private static void requireBindable(PDDocument document) throws IOException {
        BoundedPdf.requireBounded(document);
        try (PDDocument alone = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            new PDFMergerUtility().appendDocument(alone, document);
            number(alone, 0, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            alone.save(OutputStream.nullOutputStream());
        }
    }

    private static List<Line> bookmarks(PDDocument document, int first) throws IOException {
        List<Line> lines = new ArrayList<>();
        if (document.getDocumentCatalog().getDocumentOutline() == null) {
            return lines;
        }
        List<PDOutlineItem> items = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            if (items.size() == MOST_BOOKMARKS) {
                throw new IOException("bookmarks without end");
            }
            items.add(item);
        }
        for (int i = 0; i < items.size(); i++) {
            int begins = page(document, items.get(i));
            int next = i + 1 < items.size() ? page(document, items.get(i + 1)) : document.getNumberOfPages();
            lines.add(new Line(String.valueOf(items.get(i).getTitle()), first + begins, Math.max(1, next - begins)));
        }
        return lines;
    }

    private static int page(PDDocument document, PDOutlineItem item) throws IOException {
        PDPage page = item.findDestinationPage(document);
        return page == null ? 0 : document.getPages().indexOf(page);
    }

    /** At the lower right of each page behind the front, as it is seen; the document must be the one that is saved, or the font is lost. */
    private static void number(PDDocument all, int front, PDFont font) throws IOException {
        for (int i = front; i < all.getNumberOfPages(); i++) {
            PDPage page = all.getPage(i);
            String text = String.valueOf(i - front + 1);
            PDRectangle box = page.getCropBox();
            int turned = page.getRotation();
            float width = turned % 180 == 0 ? box.getWidth() : box.getHeight();
            float x = width - 36 - font.getStringWidth(text) / 1000 * 10;
            try (PDPageContentStream content =
                    new PDPageContentStream(all, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(font, 10);
                content.setTextMatrix(
                        switch (turned) {
                            case 90 ->
                                Matrix.getRotateInstance(
                                        Math.PI / 2, box.getUpperRightX() - 18, box.getLowerLeftY() + x);
                            case 180 ->
                                Matrix.getRotateInstance(Math.PI, box.getUpperRightX() - x, box.getUpperRightY() - 18);
                            case 270 ->
                                Matrix.getRotateInstance(
                                        -Math.PI / 2, box.getLowerLeftX() + 18, box.getUpperRightY() - x);
                            default -> Matrix.getTranslateInstance(box.getLowerLeftX() + x, box.getLowerLeftY() + 18);
                        });
                content.showText(text);
                content.endText();
            }
        }
    }
}
