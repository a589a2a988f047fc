package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer signed in. */
public record SignedIn() implements SecurityEvent {}
