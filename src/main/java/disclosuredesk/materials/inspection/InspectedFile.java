package disclosuredesk.materials.inspection;

import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that was looked through and may be put on file. There is no way to come by one but the {@link #of inspection}. */
public final class InspectedFile {

    /** 20 MiB: what is taken where the setting says nothing. */
    public static final int LARGEST = 20 << 20;

    /** Characters. */
    public static final int LONGEST_NAME = 300;

    private final String name;
    private final FileKind kind;
    private final @Nullable Integer pages;
    private final byte[] content;

    private InspectedFile(String name, FileKind kind, @Nullable Integer pages, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.pages = pages;
        this.content = content;
    }

    /**
     * Looks a file through.
     *
     * @param sentName as the browser sent it, perhaps with folders
     * @throws Refused invalid, at {@code files}, saying what is wrong with which file
     */
    public static InspectedFile of(String sentName, byte[] content) {
        return of(sentName, content, LARGEST);
    }

    /**
     * Looks a file through.
     *
     * @param largest in bytes; larger ones are refused, and the setting is named
     * @throws Refused as above
     */
    public static InspectedFile of(String sentName, byte[] content, int largest) {
        String name = plainName(sentName);
        try {
            if (name.isEmpty()) {
                throw new Unacceptable("materials.file.nameless");
            }
            if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
                throw new Unacceptable("materials.file.longName", LONGEST_NAME);
            }
            if (content.length == 0) {
                throw new Unacceptable("materials.file.empty");
            }
            requireSize(content.length, largest);
            TestVirus.requireNone(content);
            FileKind kind = Detection.kindOf(content, name);
            requireExtension(name, kind);
            Integer pages = switch (kind) {
                case PDF -> PdfInspection.pages(content);
                case JPEG, PNG -> PictureInspection.pages(content, kind);
                case TIFF -> TiffInspection.pages(content);
                case DOC, XLS, MSG -> CompoundInspection.pages(content);
                case EML -> TextInspection.mailPages(content);
                case HEIC, TXT -> null;
                default -> PackageInspection.pages(content, kind);
            };
            return new InspectedFile(name, kind, pages, content);
        } catch (Unacceptable why) {
            throw refused(name, why);
        }
    }

    /**
     * Looks at the size alone, before a file is read.
     *
     * @throws Refused as the inspection does, if so many bytes are too many
     */
    public static void requireSize(String sentName, long bytes, int largest) {
        try {
            requireSize(bytes, largest);
        } catch (Unacceptable why) {
            throw refused(plainName(sentName), why);
        }
    }

    private static void requireSize(long bytes, int largest) throws Unacceptable {
        if (bytes > largest) {
            throw new Unacceptable("materials.file.tooLarge", largest >> 20);
        }
    }

    private static Refused refused(String name, Unacceptable why) {
        Object[] arguments = new Object[why.arguments().length + 1];
        arguments[0] = shortened(name);
        System.arraycopy(why.arguments(), 0, arguments, 1, why.arguments().length);
        return Refused.invalid("files", String.valueOf(why.getMessage()), arguments);
    }

    /** Without the folders a browser may send and without marks that print nothing. */
    private static String plainName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return last.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "").strip();
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= 40 ? name : name.substring(0, name.offsetByCodePoints(0, 40)) + "…";
    }

    private static void requireExtension(String name, FileKind kind) throws Unacceptable {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.indexOf('.') < 0 || !kind.extensions().contains(extension)) {
            throw new Unacceptable(
                    "materials.file.wrongExtension", kind.extensions().get(0));
        }
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    /** Empty where only the program it was written with could tell. */
    public @Nullable Integer pages() {
        return pages;
    }

    public byte[] content() {
        return content;
    }

    public String sha256() {
        return Sha256.of(content);
    }
}
