package disclosuredesk.materials.inspection;

import java.util.Arrays;
import org.apache.tika.Tika;

/** What a file is, by its bytes alone. Tika only detects here: its parsers are not on board. */
final class Detection {

    private static final Tika TIKA = new Tika();

    private Detection() {}

    /** @param name tells only one plain text from another */
    static FileKind kindOf(byte[] content, String name) throws Unacceptable {
        if (startsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            return CompoundInspection.kindOf(content);
        }
        String type = TIKA.detect(content);
        return switch (type) {
            case "application/pdf" -> FileKind.PDF;
            case "image/jpeg" -> FileKind.JPEG;
            case "image/png" -> FileKind.PNG;
            case "application/zip", "application/x-tika-ooxml" -> PackageInspection.kindOf(content);
            case "image/tiff" -> FileKind.TIFF;
            default ->
                HeicInspection.isHeic(content)
                        ? FileKind.HEIC
                        : type.startsWith("text/") || type.startsWith("message/")
                                ? TextInspection.kindOf(content, name, type)
                                : unknown(type);
        };
    }

    private static FileKind unknown(String type) throws Unacceptable {
        throw new Unacceptable("materials.file.unknownKind", type);
    }

    static boolean startsWith(byte[] content, int... first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((content[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the bytes first occur from a place on; -1 if nowhere. */
    static int indexOf(byte[] content, byte[] sought, int from) {
        for (int i = Math.max(from, 0); i <= content.length - sought.length; i++) {
            if (content[i] == sought[0] && Arrays.equals(content, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
