package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Who is to act was urged (催办). */
public record CaseUrged(RequestId request, LocalDate on, String urged, String note) implements CaseEvent {}
