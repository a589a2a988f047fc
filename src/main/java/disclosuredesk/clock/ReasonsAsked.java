package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The applicant was asked for the reasons of an excessive number of requests (art. 35). */
public record ReasonsAsked(RequestId request, LocalDate on, LocalDate dueOn, String finding) implements CaseEvent {}
