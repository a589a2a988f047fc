package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** A second person refused a change of rights; the reason stands with the proposal. */
public record RightsRefused(String login, List<RightsChange.Kind> kinds, String proposedBy) implements SecurityEvent {}
