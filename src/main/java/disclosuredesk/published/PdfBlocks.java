package disclosuredesk.published;

import disclosuredesk.documents.BoundedPdf;
import disclosuredesk.documents.DrawingLimit;
import disclosuredesk.published.PdfWords.Glyph;
import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.jspecify.annotations.Nullable;

/** The paragraphs and ruled tables of a PDF, page by page. A table whose lines cannot be made out is not read at all. */
final class PdfBlocks {

    private static final int MOST_PAGES = 120;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–\\s第]*\\d{1,3}[-—–\\s页]*");
    private static final Pattern ENDS = Pattern.compile(".*[。；：;:！？]$");

    /** Names of columns that stand side by side outside all lines. */
    private static final Pattern UNRULED =
            Pattern.compile("自然人.{0,60}商业企业|商业企业.{0,10}科研机构|结果维持.{0,10}结果纠正|本年制发件数|本年新制作数量");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final DrawingLimit limit = new DrawingLimit();

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
        try (PDDocument pdf = BoundedPdf.open(content)) {
            PdfBlocks read = new PdfBlocks();
            flatten(pdf);
            int pages = Math.min(pdf.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= pages; page++) {
                read.page(pdf, page);
            }
            read.endParagraph();
            if (read.blocks.isEmpty()) {
                throw new UnusableInput("PDF中没有文字（可能是扫描件），不能读取：" + name);
            }
            return new Document(read.blocks, read.remarks);
        } catch (BoundedPdf.Unbounded bomb) {
            throw new UnusableInput("PDF解压后过大，不予打开：" + name);
        } catch (InvalidPasswordException encrypted) {
            throw new UnusableInput("PDF已加密，不能读取：" + name);
        }
    }

    /** What was typed into the fields of a form is printed with the rest. */
    private static void flatten(PDDocument pdf) throws IOException {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
        if (form != null && !form.getFields().isEmpty()) {
            form.flatten();
        }
    }

    private void page(PDDocument pdf, int page) throws IOException {
        PdfWords.Page shown = PdfWords.of(pdf, page, limit);
        List<Glyph> glyphs = shown.glyphs();
        List<PdfLattice> tables =
                PdfLattice.of(shown.drawn().lines(), glyphs, shown.drawn().pictures());
        List<Glyph> text = PdfMarks.attached(
                glyphs.stream()
                        .filter(glyph -> tables.stream().noneMatch(table -> table.holds(glyph)))
                        .filter(glyph -> glyph.text().indexOf(Ink.HIDDEN) < 0)
                        .toList(),
                false);
        float left = (float) text.stream().mapToDouble(Glyph::left).min().orElse(0);
        float right = (float) text.stream().mapToDouble(Glyph::right).max().orElse(0);
        List<List<Glyph>> lines = PdfWords.lines(text);
        if (UNRULED.matcher(lines.stream()
                        .map(PdfWords::text)
                        .collect(Collectors.joining())
                        .replace(" ", ""))
                .find()) {
            remarks.add("PDF第%d页的表格没有框线，不能辨认各格，未读取".formatted(page));
        }
        int next = 0;
        for (List<Glyph> line : lines) {
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
        if (!full || first.left() > left + first.size() || ReportChapters.heading(text) > 0) {
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
