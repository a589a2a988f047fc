package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** One of those who confer has given an opinion; what it says stands in its row. */
public record ConferralOpinionGiven(RequestId request, LocalDate on, long conferral, String participant)
        implements CaseEvent {}
