package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer may not sign in any more. */
public record OfficerDisabled(String login) implements SecurityEvent {}
