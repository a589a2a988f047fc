package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** Two persons linked who an officer is elsewhere with his account. */
public record IdentityGiven(String login, String identity) implements SecurityEvent {}
