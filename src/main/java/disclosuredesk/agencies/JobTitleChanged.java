package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import org.jspecify.annotations.Nullable;

/** The word beside an officer's name (职务) was changed, which gives no right. */
public record JobTitleChanged(
        String login, @Nullable String before, @Nullable String after) implements SecurityEvent {}
