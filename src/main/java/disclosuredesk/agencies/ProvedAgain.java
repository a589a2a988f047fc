package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer proved once more that it is he, before something delicate. */
public record ProvedAgain(Proof proof) implements SecurityEvent {}
