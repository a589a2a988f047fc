package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** An officer of the helping department took its part on. */
public record PartClaimed(RequestId request, LocalDate on, long part, String department, String officer)
        implements CaseEvent {}
