package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** A second person agreed to a change of rights; the facts that follow it say what came of it. */
public record RightsAgreed(String login, List<RightsChange.Kind> kinds, String proposedBy) implements SecurityEvent {}
