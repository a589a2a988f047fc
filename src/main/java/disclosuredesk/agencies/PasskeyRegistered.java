package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer registered a passkey of his own; its number, since its name may say whose it is. */
public record PasskeyRegistered(long passkey) implements SecurityEvent {}
