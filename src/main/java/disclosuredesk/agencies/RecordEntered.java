package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An officer went on to work in the record of an agency that was merged into his own; what he does there stands in its ledgers. */
public record RecordEntered(String agency) implements SecurityEvent {}
