package disclosuredesk.materials;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A file filed on the wrong case was moved to another; the same fact stands in the other's ledger ({@link MaterialMovedHere}).
 *
 * @param to number of the case it belongs to
 */
public record MaterialMovedAway(
        RequestId request, LocalDate on, Purpose purpose, String name, String sha256, String to, String reason)
        implements CaseEvent {}
