package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer's second factor was taken off by others; all his sign-ins ended. */
public record FactorRemoved(String login) implements SecurityEvent {}
