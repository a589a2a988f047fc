package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The applicant belongs to another class, and so the request to another column of table 三: moved by one officer, confirmed by the
 * one who recorded this.
 *
 * @param movedBy null in entries from when one officer did it alone
 * @param seal {@link RegistrationChange#seal()}; null in such entries
 */
public record ApplicantReclassified(
        RequestId request,
        LocalDate on,
        ApplicantKind applicantKind,
        ApplicantKind was,
        String reason,
        @Nullable String movedBy,
        @Nullable String seal)
        implements CaseEvent {}
