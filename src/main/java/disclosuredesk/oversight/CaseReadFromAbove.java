package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;
import disclosuredesk.shared.RequestId;

/**
 * A case was read by an officer of an organ that supervises its own; in the ledger of the case's organ.
 *
 * @param organ whose officer it was
 * @param officer his name
 */
public record CaseReadFromAbove(RequestId request, String organ, String officer, String page)
        implements SecurityEvent {}
