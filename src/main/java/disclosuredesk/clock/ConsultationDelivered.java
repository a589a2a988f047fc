package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A consulted party received its letter; its 15 working days begin (arts 32, 34). Published by {@code consultation}. */
public record ConsultationDelivered(RequestId request, LocalDate on, long consultation, String party)
        implements CaseEvent {}
