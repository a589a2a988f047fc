package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.decision.Outcome;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A decision was made again after a remedy; its request is not counted again. */
public record DecisionRemade(
        RequestId request,
        LocalDate on,
        String remedy,
        String letterNumber,
        Outcome outcome,
        String article,
        String note)
        implements CaseEvent {}
