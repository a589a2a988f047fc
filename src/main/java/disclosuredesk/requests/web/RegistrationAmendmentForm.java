package disclosuredesk.requests.web;

import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A registration as it should read. The identity number is not handed out: what is left empty stays as it is. */
class RegistrationAmendmentForm {

    @NotNull(message = "{requests.registration.missing.channel}")
    public @Nullable Channel channel;

    @NotNull(message = "{requests.registration.missing.receivedOn}")
    public @Nullable LocalDate receivedOn;

    public @Nullable LocalDate submittedOn;
    public @Nullable LocalDate confirmedOn;

    @NotNull(message = "{requests.registration.missing.applicantKind}")
    public @Nullable ApplicantKind applicantKind;

    @NotBlank(message = "{requests.registration.missing.applicantName}")
    @Size(max = 200, message = "{requests.tooLong}")
    public String applicantName = "";

    @NotNull(message = "{requests.registration.missing.identityKind}")
    public Identity.@Nullable Kind identityKind;

    @Size(max = 50, message = "{requests.tooLong}")
    public String identityNumber = "";

    @Size(max = 50, message = "{requests.tooLong}")
    public String phone = "";

    @Size(max = 200, message = "{requests.tooLong}")
    public String email = "";

    @Size(max = 300, message = "{requests.tooLong}")
    public String address = "";

    @Size(max = 200, message = "{requests.tooLong}")
    public String agent = "";

    @NotBlank(message = "{requests.registration.missing.information}")
    @Size(max = 4000, message = "{requests.tooLong}")
    public String information = "";

    @Size(max = 200, message = "{requests.tooLong}")
    public String documentNumber = "";

    @NotNull(message = "{requests.registration.missing.wantedForm}")
    public @Nullable WantedForm wantedForm;

    @NotNull(message = "{requests.registration.missing.wantedRoute}")
    public @Nullable WantedRoute wantedRoute;

    @NotBlank(message = "{requests.motion.reasonMissing}")
    @Size(max = 1000, message = "{requests.tooLong}")
    public String reason = "";

    /** As the request stands, without its identity number. */
    void show(DisclosureRequest request) {
        channel = request.channel();
        receivedOn = request.receipt().arrivedOn();
        submittedOn = request.receipt().submittedOn();
        confirmedOn = request.receipt().confirmedOn();
        applicantKind = request.applicant().kind();
        applicantName = request.applicant().name();
        identityKind = request.applicant().identity().kind();
        phone = text(request.applicant().phone());
        email = text(request.applicant().email());
        address = text(request.applicant().address());
        agent = text(request.applicant().agent());
        information = request.information();
        documentNumber = text(request.documentNumber());
        wantedForm = request.wantedForm();
        wantedRoute = request.wantedRoute();
    }

    /** What is typed; only for a form without errors. */
    Map<RegistrationField, @Nullable String> wanted() {
        Map<RegistrationField, @Nullable String> wanted = new EnumMap<>(RegistrationField.class);
        wanted.put(RegistrationField.CHANNEL, Objects.requireNonNull(channel).name());
        wanted.put(
                RegistrationField.ARRIVED_ON, Objects.requireNonNull(receivedOn).toString());
        wanted.put(RegistrationField.SUBMITTED_ON, submittedOn == null ? null : submittedOn.toString());
        wanted.put(RegistrationField.CONFIRMED_ON, confirmedOn == null ? null : confirmedOn.toString());
        wanted.put(
                RegistrationField.APPLICANT_KIND,
                Objects.requireNonNull(applicantKind).name());
        wanted.put(RegistrationField.NAME, applicantName);
        wanted.put(
                RegistrationField.IDENTITY_KIND,
                Objects.requireNonNull(identityKind).name());
        if (!identityNumber.isBlank()) {
            wanted.put(RegistrationField.IDENTITY_NUMBER, new Identity(identityKind, identityNumber).number());
        }
        wanted.put(RegistrationField.PHONE, phone);
        wanted.put(RegistrationField.EMAIL, email);
        wanted.put(RegistrationField.ADDRESS, address);
        wanted.put(RegistrationField.AGENT, agent);
        wanted.put(RegistrationField.INFORMATION, information);
        wanted.put(RegistrationField.DOCUMENT_NUMBER, documentNumber);
        wanted.put(
                RegistrationField.WANTED_FORM,
                Objects.requireNonNull(wantedForm).name());
        wanted.put(
                RegistrationField.WANTED_ROUTE,
                Objects.requireNonNull(wantedRoute).name());
        return wanted;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
