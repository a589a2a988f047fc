package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer linked who he is to the single sign-on with his account. */
public record IdentityLinked(String identity) implements SecurityEvent {}
