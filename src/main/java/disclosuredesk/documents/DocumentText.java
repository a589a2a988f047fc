package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.jsoup.Jsoup;

/** The text of a Word (docx, doc), PDF, OFD, HTML or plain text file, told apart by their content and not by their name. */
public final class DocumentText {

    /** The largest file read, in bytes: 20 MiB. */
    public static final int MOST_BYTES = 20 << 20;

    /** No letter has a tenth of it. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Pattern HTML = Pattern.compile(
            "(?i)^(?:\\u00EF\\u00BB\\u00BF)?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+h"
                    + "tml|html|head|body|meta)\\b",
            Pattern.DOTALL);

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
        if (begins(file, "{\\rtf")) {
            throw new UnreadableDocument("文件是RTF格式，不能读取，请在Word或者WPS中另存为docx后再核对");
        }
        List<String> lines = begins(file, "%PDF")
                ? ofPdf(file)
                : begins(file, "\u00D0\u00CF\u0011\u00E0")
                        ? OldWordText.of(file)
                        : begins(file, "PK\u0003\u0004")
                                ? ofZip(file)
                                : HTML.matcher(new String(
                                                        file,
                                                        0,
                                                        Math.min(file.length, 1000),
                                                        StandardCharsets.ISO_8859_1))
                                                .find()
                                        ? ofHtml(file)
                                        : ofText(file);
        if (lines.stream().mapToLong(String::length).sum() > MOST_CHARACTERS) {
            throw new UnreadableDocument("文件的文字超过" + MOST_CHARACTERS / 10_000 + "万字，不是一份文书");
        }
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
        return pages(file).stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> line.text().strip())
                .toList();
    }

    private static List<PageText> pages(byte[] file) throws UnreadableDocument {
        try (PDDocument pdf = BoundedPdf.open(file)) {
            List<PageText> pages = new ArrayList<>();
            DrawingLimit limit = new DrawingLimit();
            for (PDPage page : pdf.getPages()) {
                pages.add(PageText.of(page, limit));
            }
            return pages;
        } catch (BoundedPdf.Unbounded bomb) {
            throw new UnreadableDocument("PDF解压后过大，不予打开");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableDocument("PDF已加密或者损坏，不能读取");
        }
    }

    private static List<String> ofZip(byte[] file) throws UnreadableDocument {
        if (OfdText.is(file)) {
            try {
                return OfdText.of(file);
            } catch (IOException | RuntimeException | StackOverflowError damaged) {
                throw new UnreadableDocument("OFD已损坏，不能读取");
            }
        }
        return ofDocx(file);
    }

    /** Headers, then the text, then the footnotes. */
    private static List<String> ofDocx(byte[] file) throws UnreadableDocument {
        if (!UnfoldedSize.isBounded(file)) {
            throw new UnreadableDocument("文件解压后过大或者部件过多，不予打开");
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> lines = new ArrayList<>();
            for (XWPFHeader header : word.getHeaderList()) {
                add(header.getPackagePart(), lines);
            }
            add(word.getPackagePart(), lines);
            for (POIXMLDocumentPart part : word.getRelations()) {
                if (part.getPackagePart().getContentType().endsWith(".footnotes+xml")) {
                    add(part.getPackagePart(), lines);
                }
            }
            return lines;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableDocument("文件不是Word文档（docx）或者已损坏，不能读取");
        }
    }

    private static void add(PackagePart part, List<String> lines) throws IOException {
        try (InputStream content = part.getInputStream()) {
            lines.addAll(WordText.of(content));
        }
    }

    private static List<String> ofHtml(byte[] file) throws UnreadableDocument {
        try {
            if (WebPage.isTooDeep(
                    new String(file, isWide(file) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1))) {
                throw new UnreadableDocument("网页的元素嵌套过深，不予读取");
            }
            return WebPage.text(Jsoup.parse(new ByteArrayInputStream(file), null, ""), "\n")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableDocument("网页不能读取");
        }
    }

    private static boolean isWide(byte[] file) {
        return begins(file, "\u00FF\u00FE") || begins(file, "\u00FE\u00FF");
    }

    private static List<String> ofText(byte[] file) throws UnreadableDocument {
        for (Charset charset :
                isWide(file) ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030)) {
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
        throw new UnreadableDocument("文件不是Word文档（docx）、PDF、OFD，也不是文本");
    }
}
