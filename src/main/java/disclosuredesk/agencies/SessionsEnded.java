package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer ended sign-ins of his own. */
public record SessionsEnded(int sessions) implements SecurityEvent {}
