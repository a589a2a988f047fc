package disclosuredesk.letters;

import disclosuredesk.securityaudit.SecurityEvent;
import org.jspecify.annotations.Nullable;

/** The agency's Word template is another: its checksum before and after, null is the shipped one. */
public record LetterTemplateChanged(
        @Nullable String before, @Nullable String after) implements SecurityEvent {}
