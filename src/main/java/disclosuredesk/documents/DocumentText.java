package disclosuredesk.documents;

import disclosuredesk.documents.WordPiece.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The text of a Word, PDF or plain text file, told apart by their content and not by their name. */
public final class DocumentText {

    /** The largest file read, in bytes: 20 MiB. */
    public static final int MOST_BYTES = 20 << 20;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Pattern SHOWN_PART = Pattern.compile("word/(?:document|header)[^/]*\\.xml");

    private DocumentText() {}

    /**
     * The file's text, a paragraph (of PDF and plain text: a line) each, from top to bottom; of a PDF in the order in which it is read,
     * column by column.
     *
     * @throws UnreadableDocument if it is empty, too large, damaged, encrypted or no document at all
     */
    public static List<String> of(byte[] file) throws UnreadableDocument {
        if (file.length > MOST_BYTES) {
            throw new UnreadableDocument("文件超过20MB");
        }
        List<String> lines = begins(file, "%PDF") ? ofPdf(file) : begins(file, "PK\u0003\u0004") ? ofDocx(file) : ofText(file);
        if (lines.stream().allMatch(String::isBlank)) {
            throw new UnreadableDocument("文件没有文字");
        }
        return lines;
    }

    private static boolean begins(byte[] file, String with) {
        byte[] mark = with.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= mark.length && new String(file, 0, mark.length, StandardCharsets.ISO_8859_1).equals(with);
    }

    /**
     * The pages of a PDF, from 1, that people may read in another order than {@link #of}: lines lie on one another, run in two
     * directions, or stand side by side so that it could be a table or columns. None of any other file.
     */
    public static List<Integer> doubtfulPages(byte[] file) throws UnreadableDocument {
        List<Integer> doubtful = new ArrayList<>();
        if (begins(file, "%PDF")) {
            List<PageText> pages = pages(file);
            for (int i = 0; i < pages.size(); i++) {
                if (pages.get(i).doubtful()) {
                    doubtful.add(i + 1);
                }
            }
        }
        return doubtful;
    }

    private static List<String> ofPdf(byte[] file) throws UnreadableDocument {
        return pages(file).stream().flatMap(page -> page.lines().stream()).map(line -> line.text().strip()).toList();
    }

    private static List<PageText> pages(byte[] file) throws UnreadableDocument {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<PageText> pages = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                pages.add(PageText.of(page));
            }
            return pages;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("PDF已加密或者损坏，不能读取");
        }
    }

    private static List<String> ofDocx(byte[] file) throws UnreadableDocument {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> lines = new ArrayList<>();
            for (XWPFHeader header : word.getHeaderList()) {
                add(header.getBodyElements(), lines);
            }
            add(word.getBodyElements(), lines);
            addBoxed(file, lines);
            return lines;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("文件不是Word文档（docx）或者已损坏，不能读取");
        }
    }

    private static void add(List<IBodyElement> elements, List<String> lines) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph.getText().lines().forEach(lines::add);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        add(cell.getBodyElements(), lines);
                    }
                }
            }
        }
    }

    /** What stands in content controls and text boxes, most of which the model of a document leaves out: at the end, for it floats anywhere. */
    private static void addBoxed(byte[] file, List<String> lines) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (SHOWN_PART.matcher(part.getName()).matches()) {
                    List<WordPiece> pieces = new ArrayList<>();
                    WordPart.readAnything(part.getName(), zip.readAllBytes(), pieces);
                    pieces.stream().filter(piece -> piece.kind() == Kind.PARAGRAPH && piece.boxed() && !piece.text().isBlank() && !lines.contains(piece.text()))
                            .forEach(piece -> lines.add(piece.text()));
                }
            }
        } catch (UnfitTemplate damaged) {
            throw new IOException(damaged);
        }
    }

    private static List<String> ofText(byte[] file) throws UnreadableDocument {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.indexOf('\0') >= 0) {
                    break;
                }
                return text.replaceFirst("^\uFEFF", "").lines().toList();
            } catch (CharacterCodingException other) {
                // try the next one
            }
        }
        throw new UnreadableDocument("文件不是Word文档（docx）、PDF，也不是文本");
    }
}
