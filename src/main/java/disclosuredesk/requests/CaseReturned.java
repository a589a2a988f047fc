package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.FirstStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The request was taken back to an earlier step before the answer was signed; what had been done stays on file.
 *
 * @param step the step it stood at
 * @param returnTo the step it goes on from
 * @param handlingDays of a return to the search, the agency's own limit for it, in working days; null otherwise or if none is set
 */
public record CaseReturned(
        RequestId request,
        LocalDate on,
        String step,
        FirstStep returnTo,
        String reason,
        @Nullable Integer handlingDays) implements CaseEvent {}
