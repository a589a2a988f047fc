package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A decision made again was recorded wrongly; {@code on} is the day it stood with. */
public record RemadeDecisionRevoked(RequestId request, LocalDate on, String remedy, String letterNumber, String reason)
        implements CaseEvent {}
