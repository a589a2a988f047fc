package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agency received the decision of an instance, which orders something; the day is the day it came.
 *
 * @param performUntil null if no period is set or its last day lies in a year that is not loaded
 */
public record RemedyOrderReceived(
        RequestId request,
        LocalDate on,
        String remedy,
        String remedyInstance,
        String ordered,
        OrderPeriod orderPeriod,
        @Nullable LocalDate performUntil)
        implements CaseEvent {}
