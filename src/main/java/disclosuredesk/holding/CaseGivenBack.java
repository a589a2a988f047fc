package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Who handled the case gave it back (退回); it waits to be claimed again. */
public record CaseGivenBack(RequestId request, LocalDate on, String holder, String reason) implements CaseEvent {}
