package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The fee was not paid in time: the request counts as abandoned and is no longer handled (art. 42, 109号). */
public record RequestUnpaid(RequestId request, LocalDate on) implements CaseEvent {}
