package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** A proposed change of rights was withdrawn before anybody decided. */
public record RightsWithdrawn(String login, List<RightsChange.Kind> kinds) implements SecurityEvent {}
