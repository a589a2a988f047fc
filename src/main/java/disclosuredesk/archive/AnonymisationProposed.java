package disclosuredesk.archive;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** One officer proposed to anonymise the case, whose retention is over; a head, another person, decides. */
public record AnonymisationProposed(RequestId request, LocalDate on, long decision, String reason)
        implements CaseEvent {}
