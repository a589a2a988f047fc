package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer signed in with a passkey, which asks for no password and no second factor. */
public record SignedInByPasskey(long passkey) implements SecurityEvent {}
