package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The head of the disclosure office goes on without a party's opinion, and why. */
public record OpinionNotAwaited(RequestId request, LocalDate on, String party, String reason) implements CaseEvent {}
