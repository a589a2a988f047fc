package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A claim or gift was undone at once by who had made it; {@code holder} is who handles it now, empty for nobody. */
public record ClaimUndone(RequestId request, LocalDate on, String holder) implements CaseEvent {}
