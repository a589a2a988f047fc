package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** An officer was added. */
public record OfficerAdded(String login, List<Role> roles) implements SecurityEvent {}
