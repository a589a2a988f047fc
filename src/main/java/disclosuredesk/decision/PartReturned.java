package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The helping department gave its part back: what is asked for is not kept there. */
public record PartReturned(RequestId request, LocalDate on, long part, String department, String reason)
        implements CaseEvent {}
