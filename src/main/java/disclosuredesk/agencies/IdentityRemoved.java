package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer's account is no longer linked with who he is to the single sign-on. */
public record IdentityRemoved(String login) implements SecurityEvent {}
