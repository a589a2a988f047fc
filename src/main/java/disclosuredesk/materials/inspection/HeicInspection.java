package disclosuredesk.materials.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Pictures of telephones (ISO/IEC 23008-12), told by their first box. No library here opens them; they are only kept. */
final class HeicInspection {

    private static final Set<String> BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    private HeicInspection() {}

    static boolean isHeic(byte[] content) {
        return content.length >= 16
                && text(content, 4).equals("ftyp")
                && (BRANDS.contains(text(content, 8)) || content.length >= 20 && BRANDS.contains(text(content, 16)));
    }

    private static String text(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }
}
