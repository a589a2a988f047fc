package disclosuredesk.letters;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The answer was made (235号): on this day the request counts as answered. */
public record DecisionDelivered(RequestId request, LocalDate on, DeliveryRoute route, String outcome, String proof)
        implements CaseEvent {}
