package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** The entry of an officer was changed; the fields are named, roles and state have facts of their own. */
public record OfficerChanged(String login, List<String> fields) implements SecurityEvent {}
