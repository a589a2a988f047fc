package disclosuredesk.decision;

import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;

/**
 * A file sent in as proof of a search: a picture (PNG, JPEG) or a PDF of at most 5 MiB. What it is is told by its first
 * bytes, not by its name.
 */
public record Attachment(String name, byte[] content) {

    /** 5 MiB. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** The name without the folders a browser may send, without marks that print nothing, and not too long. */
    public Attachment {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printed = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        name = printed.codePointCount(0, printed.length()) <= LONGEST_NAME
                ? printed
                : printed.substring(0, printed.offsetByCodePoints(0, LONGEST_NAME));
    }

    /**
     * @param field where the form shows what is wrong
     * @throws Refused invalid if it is empty, too large, without a name or neither picture nor PDF
     */
    void require(String field) {
        if (content.length == 0 || name.isEmpty()) {
            throw Refused.invalid(field, "decision.attachment.empty");
        }
        requireSize(content.length, field);
        if (mediaType().isEmpty()) {
            throw Refused.invalid(field, "decision.attachment.unknownKind");
        }
    }

    /** @throws Refused invalid, at the field, if so many bytes are too many for a proof */
    public static void requireSize(long bytes, String field) {
        if (bytes > LARGEST) {
            throw Refused.invalid(field, "decision.attachment.tooLarge", LARGEST / 1024 / 1024);
        }
    }

    /** By its first bytes; empty if it is none of those accepted. */
    public String mediaType() {
        return startsWith(PDF)
                ? "application/pdf"
                : startsWith(PNG) ? "image/png" : startsWith(JPEG) ? "image/jpeg" : "";
    }

    private boolean startsWith(byte[] first) {
        return content.length >= first.length
                && java.util.Arrays.equals(content, 0, first.length, first, 0, first.length);
    }

    /** In hexadecimal, as the ledger keeps it. */
    public String sha256() {
        return Sha256.of(content);
    }
}
