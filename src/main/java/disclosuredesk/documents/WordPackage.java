package disclosuredesk.documents;

import disclosuredesk.documents.WordPiece.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a Word file that comes from outside must not hold: it would run, fetch or hide something on the reader's machine. */
public final class WordPackage {

    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_INFLATED = 50 << 20;

    private static final List<String> FORBIDDEN_PARTS = List.of(
            "vbaproject", "vbadata", "/embeddings/", "/activex/", "/afchunk", "oleobject", "/macros/", "/customui");

    /** The only parts that are not XML: pictures, and fonts that came with the document. */
    private static final Pattern PICTURE_OR_FONT =
            Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf|ttf|fntdata)");

    private static final Pattern HARMLESS_FIELD =
            Pattern.compile("\\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\\b[^A-Za-z]*(?:\\\\\\*\\s*\\w+\\s*)*");

    private WordPackage() {}

    /**
     * Looks through a Word file without opening it.
     *
     * @throws UnfitTemplate naming the part and what is wrong with it
     */
    public static void require(byte[] file) throws UnfitTemplate {
        pieces(file);
    }

    /** @throws UnfitTemplate if so many bytes are too many, before they are read */
    public static void requireSize(long bytes) throws UnfitTemplate {
        if (bytes > MOST_BYTES) {
            throw new UnfitTemplate("文件超过5MB。");
        }
    }

    /**
     * The same, and everything the file says: in any part, whatever it is called, and in any container.
     *
     * @throws UnfitTemplate naming the part and what is wrong with it
     */
    static List<WordPiece> pieces(byte[] file) throws UnfitTemplate {
        requireSize(file.length);
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new UnfitTemplate("文件不是Word文档（docx）。");
        }
        List<WordPiece> pieces = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long inflated = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(MOST_INFLATED - inflated, MOST_INFLATED) + 1);
                inflated += content.length;
                if (names.size() >= MOST_PARTS || inflated > MOST_INFLATED) {
                    throw new UnfitTemplate("文件解压后过大或者部件过多，不予打开。");
                }
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                    throw new UnfitTemplate("文件的部件“" + part.getName() + "”重复，不予打开。");
                }
                readPart(part.getName(), content, pieces);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnfitTemplate("文件已损坏，不能打开。");
        }
        if (names.isEmpty()) {
            throw new UnfitTemplate("文件已损坏，不能打开。");
        }
        for (WordPiece piece : pieces) {
            if (piece.kind() == Kind.FIELD
                    && !piece.text().isBlank()
                    && !HARMLESS_FIELD.matcher(piece.text()).matches()) {
                throw new UnfitTemplate(piece.where() + "含有域代码“" + piece.text().strip() + "”，只能使用页码域。");
            }
        }
        return pieces;
    }

    private static void readPart(String name, byte[] content, List<WordPiece> pieces) throws UnfitTemplate {
        String lower = "/" + name.toLowerCase(Locale.ROOT);
        boolean filed = begins(content, "PK\u0003\u0004") || begins(content, "\u00D0\u00CF\u0011\u00E0");
        if (filed || FORBIDDEN_PARTS.stream().anyMatch(lower::contains)) {
            throw new UnfitTemplate("文件的部件“" + name + "”是宏、控件或者嵌入对象，不能使用。请另存为不带宏的docx。");
        }
        if (content.length > 0 && !(PICTURE_OR_FONT.matcher(name).matches() && isBinary(content))) {
            WordPart.read(name, content, pieces);
        }
    }

    private static boolean begins(byte[] content, String mark) {
        return content.length >= mark.length()
                && new String(content, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    /** What begins with a bracket, in whatever charset, is not a picture but a text that is called one. */
    private static boolean isBinary(byte[] content) {
        String begin = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\s\u0000\u00EF\u00BB\u00BF\u00FE\u00FF]", "");
        return !begin.startsWith("<") && !begin.startsWith("Lo\u00A7");
    }
}
