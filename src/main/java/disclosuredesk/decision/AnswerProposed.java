package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The department searched and proposed an answer. */
public record AnswerProposed(RequestId request, LocalDate on, Ground ground, boolean opinionsNeeded, String opinion)
        implements CaseEvent {}
