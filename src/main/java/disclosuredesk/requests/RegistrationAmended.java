package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of a registration was amended: moved by one officer, confirmed by the one who recorded this. An identity number or
 * contact is masked here; the whole values are kept beside ({@link RegistrationChange}) and bound to this entry by their seal.
 *
 * @param seal {@link RegistrationChange#seal()}
 */
public record RegistrationAmended(
        RequestId request,
        LocalDate on,
        RegistrationField field,
        @Nullable String was,
        @Nullable String became,
        String movedBy,
        String reason,
        String seal)
        implements CaseEvent {}
