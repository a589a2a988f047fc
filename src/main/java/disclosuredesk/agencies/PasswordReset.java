package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer's password was set by somebody else. */
public record PasswordReset(String login) implements SecurityEvent {}
