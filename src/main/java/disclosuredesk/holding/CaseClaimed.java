package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** An officer took up (签收) what waited for his role. */
public record CaseClaimed(RequestId request, LocalDate on, String holder) implements CaseEvent {}
