package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** A department has another name. */
public record DepartmentRenamed(String before, String after) implements SecurityEvent {}
