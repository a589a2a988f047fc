package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** A code was handed out with which an officer sets his password; any he had before is worth nothing. */
public record ActivationIssued(String login) implements SecurityEvent {}
