package disclosuredesk.requests;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request with other values of some items of its registration. */
final class Amended {

    private final DisclosureRequest request;
    private final Map<RegistrationField, @Nullable String> changed;

    private Amended(DisclosureRequest request, Map<RegistrationField, @Nullable String> changed) {
        this.request = request;
        this.changed = changed;
    }

    /** @param changed what is not in it stays */
    static DisclosureRequest of(DisclosureRequest request, Map<RegistrationField, @Nullable String> changed) {
        return new Amended(request, changed).request();
    }

    private DisclosureRequest request() {
        return new DisclosureRequest(
                request.id(),
                request.agencyId(),
                request.number(),
                receipt(),
                request.receivedOn(),
                applicant(),
                needed(RegistrationField.INFORMATION),
                value(RegistrationField.DOCUMENT_NUMBER),
                WantedForm.valueOf(needed(RegistrationField.WANTED_FORM)),
                WantedRoute.valueOf(needed(RegistrationField.WANTED_ROUTE)),
                request.departmentId(),
                request.closedOn(),
                request.outcome(),
                request.archivedOn(),
                request.anonymisedOn(),
                request.version());
    }

    private Receipt receipt() {
        return new Receipt(
                Channel.valueOf(needed(RegistrationField.CHANNEL)),
                LocalDate.parse(needed(RegistrationField.ARRIVED_ON)),
                day(RegistrationField.SUBMITTED_ON),
                day(RegistrationField.CONFIRMED_ON));
    }

    private Applicant applicant() {
        return new Applicant(
                ApplicantKind.valueOf(needed(RegistrationField.APPLICANT_KIND)),
                needed(RegistrationField.NAME),
                new Identity(
                        Identity.Kind.valueOf(needed(RegistrationField.IDENTITY_KIND)),
                        needed(RegistrationField.IDENTITY_NUMBER)),
                value(RegistrationField.PHONE),
                value(RegistrationField.EMAIL),
                value(RegistrationField.ADDRESS),
                value(RegistrationField.AGENT));
    }

    private @Nullable LocalDate day(RegistrationField field) {
        String day = value(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private String needed(RegistrationField field) {
        return Objects.requireNonNullElse(value(field), "");
    }

    private @Nullable String value(RegistrationField field) {
        return changed.containsKey(field) ? changed.get(field) : field.of(request);
    }
}
