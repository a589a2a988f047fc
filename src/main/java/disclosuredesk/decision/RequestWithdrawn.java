package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The applicant withdrew the request in writing before the answer was delivered (row （六）, 2021: item 3). */
public record RequestWithdrawn(RequestId request, LocalDate on, String note) implements CaseEvent {}
