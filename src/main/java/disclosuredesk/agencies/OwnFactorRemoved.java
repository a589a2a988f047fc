package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer took off his second factor. */
public record OwnFactorRemoved() implements SecurityEvent {}
