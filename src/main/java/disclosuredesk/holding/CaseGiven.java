package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The case was given (指定承办人, 转办) to an officer; {@code from} is empty if nobody handled it. */
public record CaseGiven(RequestId request, LocalDate on, String from, String to, String note) implements CaseEvent {}
