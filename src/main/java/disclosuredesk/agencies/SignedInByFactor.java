package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer, whose password was right, gave his second factor and is signed in. */
public record SignedInByFactor(Proof proof) implements SecurityEvent {}
