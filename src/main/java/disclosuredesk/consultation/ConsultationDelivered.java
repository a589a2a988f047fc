package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A consulted party received its letter; its 15 working days begin (arts 32, 34). */
public record ConsultationDelivered(RequestId request, LocalDate on, long consultation, String party)
        implements CaseEvent {}
