package disclosuredesk.materials.inspection;

import disclosuredesk.documents.TooLargeDocument;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.kept.KeptText;
import disclosuredesk.materials.kept.MailSource;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain text and kept mails: characters and nothing else. A web page or a script is neither, whatever its name. */
final class TextInspection {

    private static final Pattern RUNS = Pattern.compile(
            "(?is)\\A\\s*(?:<(?:!doctype|html|head|body|script|svg|\\?xml|\\?php|iframe|object)\\b|#!|@echo\\b).*");
    private static final int LOOKED_AT = 4_096;

    private TextInspection() {}

    /** A mail called {@code .txt} is kept as the text it is. */
    static FileKind kindOf(byte[] content, String name, String type) throws Unacceptable {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".txt");
        if (!named && isWithoutControls(content) && MailSource.isHead(text.replace("\r\n", "\n"))) {
            return FileKind.EML;
        }
        boolean plain = named && KeptText.characters(content).isPresent();
        if (!plain
                || RUNS.matcher(KeptText.characters(content)
                                .orElse("")
                                .substring(
                                        0,
                                        Math.min(
                                                LOOKED_AT,
                                                KeptText.characters(content)
                                                        .orElse("")
                                                        .length())))
                        .matches()) {
            throw new Unacceptable("materials.file.unknownKind", type);
        }
        return FileKind.TXT;
    }

    /** Mails of 8 bits may be in any character set; none has these in it. */
    private static boolean isWithoutControls(byte[] content) {
        for (byte one : content) {
            if (one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1b) {
                return false;
            }
        }
        return true;
    }

    /** The scanners' test file is looked for in what the mail carries too. */
    static @Nullable Integer mailPages(byte[] content) throws Unacceptable {
        try {
            for (byte[] part : MailSource.parts(content)) {
                TestVirus.requireNone(part);
            }
            return null;
        } catch (TooLargeDocument many) {
            throw new Unacceptable("materials.file.tooManyParts");
        } catch (UnreadableDocument damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
    }
}
