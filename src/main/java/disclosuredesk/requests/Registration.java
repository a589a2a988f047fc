package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk takes from the applicant's letter (art. 29).
 *
 * @param id chosen when the form was opened, so that a form sent twice registers once
 */
public record Registration(
        RequestId id,
        Channel channel,
        LocalDate receivedOn,
        Applicant applicant,
        String information,
        @Nullable String documentNumber,
        WantedForm wantedForm,
        WantedRoute wantedRoute) {}
