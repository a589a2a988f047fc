package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.documents.RedrawnPicture;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The administrator puts logo and seal picture of the agency's letters in place. Letters are made with what is there when they are asked for. */
@Act
public class ChangingLetterheadPictures {

    /** Dots of each side: enough for 42 mm in print, and not more than a page takes. */
    private static final int LEAST = 100;

    private static final int MOST = 2_000;

    /** Where a PNG says its width; the height stands behind it. */
    private static final int WIDTH_AT = 16;

    private final LetterheadPictures pictures;
    private final SecurityTrail trail;

    ChangingLetterheadPictures(LetterheadPictures pictures, SecurityTrail trail) {
        this.pictures = pictures;
        this.trail = trail;
    }

    /** @throws Refused forbidden to any but an administrator; invalid, at {@code file}, if it is no PNG picture of a fit size */
    public void change(LetterheadPicture kind, String name, byte[] file, Officer by) {
        requireAdministrator(by);
        byte[] anew = drawn(name, file);
        String before = pictures.checksum(by.agencyId(), kind).orElse(null);
        pictures.put(kind, anew, by);
        trail.record(new LetterheadPictureChanged(kind, before, Sha256.of(anew)), by);
    }

    /** Letters are made without it. */
    public void remove(LetterheadPicture kind, Officer by) {
        requireAdministrator(by);
        @Nullable String before = pictures.checksum(by.agencyId(), kind).orElse(null);
        if (before != null) {
            pictures.remove(by.agencyId(), kind);
            trail.record(new LetterheadPictureChanged(kind, before, null), by);
        }
    }

    private static byte[] drawn(String name, byte[] file) {
        try {
            InspectedFile inspected = InspectedFile.of(name, file, LetterheadPictures.LARGEST);
            if (inspected.kind() != FileKind.PNG) {
                throw Refused.invalid("file", "letters.picture.notPng");
            }
            ByteBuffer head = ByteBuffer.wrap(file);
            int width = head.getInt(WIDTH_AT);
            int height = head.getInt(WIDTH_AT + Integer.BYTES);
            if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
                throw Refused.invalid("file", "letters.picture.size", LEAST, String.valueOf(MOST));
            }
            return RedrawnPicture.png(file);
        } catch (UnreadableDocument damaged) {
            throw Refused.invalid("file", "letters.picture.unreadable");
        } catch (Refused refused) {
            throw Refused.invalid("file", refused.messageKey(), refused.arguments());
        }
    }

    private static void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
    }
}
