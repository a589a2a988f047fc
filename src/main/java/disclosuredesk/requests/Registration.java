package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk takes from the applicant's letter (art. 29).
 *
 * @param id chosen when the form was opened, so that a form sent twice registers once
 * @param applicant null: that of the letter it came out of, whose facts never leave the server for it
 * @param intake how it was taken in, where there is more to say
 */
public record Registration(
        RequestId id,
        Receipt receipt,
        @Nullable Applicant applicant,
        String information,
        @Nullable String documentNumber,
        WantedForm wantedForm,
        WantedRoute wantedRoute,
        Intake intake) {

    /** Out of an ordinary letter. */
    public Registration(
            RequestId id,
            Receipt receipt,
            Applicant applicant,
            String information,
            @Nullable String documentNumber,
            WantedForm wantedForm,
            WantedRoute wantedRoute) {
        this(id, receipt, applicant, information, documentNumber, wantedForm, wantedRoute, Intake.PLAIN);
    }
}
