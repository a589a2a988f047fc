package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The request was received (on the day of art. 31) and entered under its number.
 *
 * @param safeOn the earliest day a court may take for the receipt; null in entries from before it was kept: the same
 */
public record RequestRegistered(
        RequestId request,
        LocalDate on,
        String number,
        Channel channel,
        ApplicantKind applicantKind,
        @Nullable LocalDate safeOn)
        implements CaseEvent {}
