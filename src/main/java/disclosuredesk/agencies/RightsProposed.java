package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** A change of rights was proposed; nothing is changed by it. */
public record RightsProposed(String login, List<RightsChange.Kind> kinds, List<Role> before, List<Role> after)
        implements SecurityEvent {}
