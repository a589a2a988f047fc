package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Whoever was asked for help was pressed for the answer (催办). */
public record AssistanceChased(RequestId request, LocalDate on, long assistance, String asked, String note)
        implements CaseEvent {}
