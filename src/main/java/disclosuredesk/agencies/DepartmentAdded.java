package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** A department was added. */
public record DepartmentAdded(String department) implements SecurityEvent {}
