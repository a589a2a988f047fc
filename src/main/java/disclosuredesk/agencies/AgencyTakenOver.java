package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** Another agency was merged into this one, which keeps its record. */
public record AgencyTakenOver(String agency, int openCases) implements SecurityEvent {}
