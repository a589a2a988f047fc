package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/**
 * A department was closed.
 *
 * @param takenBy the department that has its open work and its officers now; empty: there were none
 * @param officers the logins of the officers who belong to the other department now
 */
public record DepartmentClosed(String department, String takenBy, List<String> officers) implements SecurityEvent {}
