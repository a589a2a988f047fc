package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer's password was right; he is not in before his second factor is. */
public record FirstFactorGiven() implements SecurityEvent {}
