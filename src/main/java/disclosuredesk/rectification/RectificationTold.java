package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The result was carried out and told: the rectification is closed. */
public record RectificationTold(
        RequestId request,
        LocalDate on,
        String rectification,
        String number,
        RectificationResult rectificationResult,
        DeliveryRoute route)
        implements CaseEvent {}
