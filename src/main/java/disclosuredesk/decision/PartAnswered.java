package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The helping department searched for its part and proposed an answer to it.
 *
 * @param late whether its limit had passed
 */
public record PartAnswered(
        RequestId request, LocalDate on, long part, String department, Ground ground, boolean late, String opinion)
        implements CaseEvent {}
