package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer's name was changed, under which everything he does from now on stands in the ledgers. */
public record OfficerRenamed(String login, String before, String after) implements SecurityEvent {}
