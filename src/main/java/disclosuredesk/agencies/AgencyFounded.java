package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** The agency was founded in the first set-up, with its first staff. */
public record AgencyFounded(String code) implements SecurityEvent {}
