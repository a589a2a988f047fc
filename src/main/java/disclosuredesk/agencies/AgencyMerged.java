package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/**
 * The agency was closed and merged into another, whose officers go on with what it had to do.
 *
 * @param takenBy the department of the other that has what its departments had to do; empty: they had nothing
 * @param disabled the logins of its officers, who cannot sign in any more
 */
public record AgencyMerged(String agency, String into, String takenBy, int openCases, List<String> disabled)
        implements SecurityEvent {}
