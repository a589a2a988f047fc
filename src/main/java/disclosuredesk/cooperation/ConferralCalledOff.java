package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A conferral ended without a conclusion. */
public record ConferralCalledOff(RequestId request, LocalDate on, long conferral, Ending ending, String reason)
        implements CaseEvent {}
