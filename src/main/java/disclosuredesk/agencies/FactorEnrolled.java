package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer set up his second factor. */
public record FactorEnrolled() implements SecurityEvent {}
