package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/**
 * An organ stands beneath another from now on; in its own ledger.
 *
 * @param former the name of the organ above it before; empty: none
 */
public record AgencyPlaced(String organ, String former, String superior) implements SecurityEvent {}
