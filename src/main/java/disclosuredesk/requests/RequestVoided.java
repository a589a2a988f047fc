package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The registration never was a request: it keeps its number, is counted nowhere, and its process has ended.
 *
 * @param basis why
 * @param instead number of the request that stays, of a double registration
 * @param movedBy who moved it; who recorded this confirmed it
 */
public record RequestVoided(
        RequestId request,
        LocalDate on,
        Motion.VoidBasis basis,
        @Nullable String instead,
        String movedBy,
        String reason)
        implements CaseEvent {}
