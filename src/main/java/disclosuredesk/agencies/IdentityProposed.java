package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** Two persons are to link who an officer is elsewhere with his account; nothing is changed by it. */
public record IdentityProposed(String login, String identity) implements SecurityEvent {}
