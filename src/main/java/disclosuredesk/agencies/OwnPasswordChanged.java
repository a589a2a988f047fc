package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer changed his own password. */
public record OwnPasswordChanged() implements SecurityEvent {}
