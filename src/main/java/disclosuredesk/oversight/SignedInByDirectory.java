package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer signed in with the password of the organ's directory. */
public record SignedInByDirectory() implements SecurityEvent {}
