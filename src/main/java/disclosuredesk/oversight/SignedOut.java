package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer signed out. */
public record SignedOut() implements SecurityEvent {}
