package disclosuredesk.materials;

import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case, without its content.
 *
 * @param storageName random, in hexadecimal; what addresses use
 * @param size in bytes
 * @param pages as far as the file tells: a picture has one, a Word file what its program noted down
 * @param sha256 of the content, in hexadecimal
 * @param madeFrom the material whose marks were burnt in
 * @param struckReason why it was taken out; empty while it stands
 * @param strikeMotion null if nobody moved that it be taken out
 */
public record Material(
        long id,
        RequestId request,
        String storageName,
        Purpose purpose,
        String name,
        FileKind kind,
        long size,
        @Nullable Integer pages,
        String sha256,
        @Nullable Long madeFrom,
        long addedBy,
        LocalDate addedOn,
        @Nullable LocalDate struckOn,
        @Nullable String struckReason,
        @Nullable StrikeMotion strikeMotion) {

    /** Who moved that it be taken out (an attachment of the registration), until another has done it. */
    public record StrikeMotion(long by, LocalDate on, String reason) {}

    public boolean isStruck() {
        return struckOn != null;
    }

    /** In KiB, at least 1. */
    public long kibibytes() {
        return Math.max(1, size / 1024);
    }
}
