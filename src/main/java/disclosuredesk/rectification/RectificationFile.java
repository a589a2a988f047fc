package disclosuredesk.rectification;

import disclosuredesk.materials.inspection.FileKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file brought as evidence, without its content.
 *
 * @param storageName random, in hexadecimal; what addresses use
 * @param size in bytes
 * @param pages as far as the file tells
 * @param sha256 of the content, in hexadecimal
 * @param struckReason why it was taken out; null while it stands
 */
public record RectificationFile(
        long id,
        RectificationId rectification,
        String storageName,
        String name,
        FileKind kind,
        long size,
        @Nullable Integer pages,
        String sha256,
        LocalDate addedOn,
        @Nullable LocalDate struckOn,
        @Nullable String struckReason) {

    public boolean isStruck() {
        return struckOn != null;
    }

    /** In KiB, at least 1. */
    public long kibibytes() {
        return Math.max(1, size / 1024);
    }
}
