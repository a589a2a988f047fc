package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** All passkeys of an officer were taken from him by others, with his second factor or his password; all his sign-ins ended. */
public record PasskeysRemoved(String login) implements SecurityEvent {}
