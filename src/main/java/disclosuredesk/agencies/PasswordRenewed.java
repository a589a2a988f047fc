package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** The administrator of the server took a published password from an officer, and was told another one for him, which he has to change. */
public record PasswordRenewed(String login) implements SecurityEvent {}
