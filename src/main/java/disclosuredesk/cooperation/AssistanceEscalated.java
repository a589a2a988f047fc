package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Help that was not given in time was told to the head of the disclosure office (提请协调). */
public record AssistanceEscalated(RequestId request, LocalDate on, long assistance, String asked, String reason)
        implements CaseEvent {}
