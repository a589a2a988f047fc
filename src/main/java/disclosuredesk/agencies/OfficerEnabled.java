package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** A disabled officer may sign in again. */
public record OfficerEnabled(String login) implements SecurityEvent {}
