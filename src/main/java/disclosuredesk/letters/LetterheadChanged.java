package disclosuredesk.letters;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agency's letters print of it was changed: the fields, and checksums of all of it. */
public record LetterheadChanged(
        List<String> fields, @Nullable String before, String after) implements SecurityEvent {}
