package disclosuredesk.statistics.published;

import disclosuredesk.statistics.UnusableInput;
import disclosuredesk.statistics.published.PdfWords.Glyph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** The paragraphs and ruled tables of a PDF, page by page. A table whose lines cannot be made out is not read at all. */
final class PdfBlocks {

    private static final int MOST_PAGES = 120;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–\\s第]*\\d{1,3}[-—–\\s页]*");
    private static final Pattern ENDS = Pattern.compile(".*[。；：;:！？]$");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** The paragraph so far, and where its last line stood. */
    private final StringBuilder paragraph = new StringBuilder();
    private boolean full;

    private PdfBlocks() {}

    /**
     * A PDF as read.
     *
     * @param remarks sentences about what could not be read
     */
    record Document(List<Block> blocks, List<String> remarks) {}

    static Document of(byte[] content, String name) throws IOException {
        PdfGuard.requireNoBomb(content, name);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PdfBlocks read = new PdfBlocks();
            int pages = Math.min(pdf.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= pages; page++) {
                read.page(pdf, page);
            }
            read.endParagraph();
            if (read.blocks.isEmpty()) {
                throw new UnusableInput("PDF中没有文字（可能是扫描件），不能读取：" + name);
            }
            return new Document(read.blocks, read.remarks);
        } catch (InvalidPasswordException encrypted) {
            throw new UnusableInput("PDF已加密，不能读取：" + name);
        }
    }

    private void page(PDDocument pdf, int page) throws IOException {
        List<Glyph> glyphs = PdfWords.of(pdf, page);
        List<PdfLattice> tables = PdfLattice.of(PdfRulings.of(pdf.getPage(page - 1)), glyphs);
        List<Glyph> text = glyphs.stream().filter(glyph -> tables.stream().noneMatch(table -> table.holds(glyph))).toList();
        float left = (float) text.stream().mapToDouble(Glyph::left).min().orElse(0);
        float right = (float) text.stream().mapToDouble(Glyph::right).max().orElse(0);
        int next = 0;
        for (List<Glyph> line : PdfWords.lines(text)) {
            while (next < tables.size() && tables.get(next).top() < line.get(0).middle()) {
                table(tables.get(next++), glyphs, page);
            }
            line(line, left, right);
        }
        while (next < tables.size()) {
            table(tables.get(next++), glyphs, page);
        }
    }

    private void table(PdfLattice table, List<Glyph> glyphs, int page) {
        endParagraph();
        @Nullable Grid grid = table.grid(glyphs);
        if (grid == null) {
            remarks.add("PDF第%d页的表格线不完整，不能辨认各格，未读取".formatted(page));
        } else {
            blocks.add(grid);
        }
    }

    /** A line goes on with the paragraph if the one before reached the margin and it is not indented itself. */
    private void line(List<Glyph> line, float left, float right) {
        String text = PdfWords.text(line);
        if (PAGE_NUMBER.matcher(text).matches()) {
            return;
        }
        Glyph first = line.get(0);
        Glyph last = line.get(line.size() - 1);
        if (!full || first.left() > left + first.size() || ReportText.heading(text) > 0) {
            endParagraph();
        }
        paragraph.append(text);
        full = last.right() > right - 2.5f * last.size() && !ENDS.matcher(text).matches();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Text(paragraph.toString()));
        }
        paragraph.setLength(0);
        full = false;
    }
}
