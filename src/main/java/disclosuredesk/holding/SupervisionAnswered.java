package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Who was asked answered the supervision (督办) in writing. */
public record SupervisionAnswered(RequestId request, LocalDate on, String number, String reply) implements CaseEvent {}
