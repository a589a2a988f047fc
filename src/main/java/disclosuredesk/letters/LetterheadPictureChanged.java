package disclosuredesk.letters;

import disclosuredesk.securityaudit.SecurityEvent;
import org.jspecify.annotations.Nullable;

/** Logo or seal picture of the agency's letters was put in place, replaced or taken away: checksums of the pictures. */
public record LetterheadPictureChanged(
        LetterheadPicture kind,
        @Nullable String before,
        @Nullable String after) implements SecurityEvent {}
