package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer had new recovery codes made. */
public record RecoveryCodesIssued() implements SecurityEvent {}
