package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer revoked a passkey of his own. */
public record PasskeyRevoked(long passkey) implements SecurityEvent {}
