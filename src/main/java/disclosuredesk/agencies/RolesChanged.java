package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** An officer's roles are others. */
public record RolesChanged(String login, List<Role> before, List<Role> after) implements SecurityEvent {}
