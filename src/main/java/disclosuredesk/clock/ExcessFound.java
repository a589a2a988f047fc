package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The reasons were found unreasonable, or none were given: the request will not be processed (art. 35). */
public record ExcessFound(RequestId request, LocalDate on, String reason) implements CaseEvent {}
