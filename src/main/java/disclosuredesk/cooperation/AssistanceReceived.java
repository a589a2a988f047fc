package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Whoever was asked for help has got the question. */
public record AssistanceReceived(RequestId request, LocalDate on, long assistance, String asked) implements CaseEvent {}
