package disclosuredesk.registration.web;

import disclosuredesk.registration.PastedApplicant;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Intake;
import disclosuredesk.requests.OralRequest;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** The registration form, in the order of the paper form. There is no field for a purpose: none may be asked. */
class RegistrationForm {

    @Carried
    public String id = "";
    /** The opened page and the changes made to it, for the draft. */
    @Carried
    public String opening = "";

    @Carried
    public int seen;

    @Carried
    public int edit;
    /** A request out of the same letter; empty: none. */
    public String letter = "";
    /** Out of the same letter, but the applicant is filled in and not taken over. */
    public boolean own;
    /** What was pasted to be recognised. */
    public String pasted = "";
    /** A mail that is the request. */
    public @Nullable MultipartFile mail;
    /** Scans and photos of the application. */
    public List<MultipartFile> files = new ArrayList<>();

    @NotNull(message = "{requests.registration.missing.channel}")
    public @Nullable Channel channel;

    @NotNull(message = "{requests.registration.missing.receivedOn}")
    public @Nullable LocalDate receivedOn;

    public @Nullable LocalDate submittedOn;
    public @Nullable LocalDate confirmedOn;
    public boolean oral;

    @Size(max = 100, message = "{requests.tooLong}")
    public String writtenBy = "";

    public OralRequest.@Nullable Confirmation confirmation;
    public @Nullable ApplicantKind applicantKind;

    @Size(max = 200, message = "{requests.tooLong}")
    public String applicantName = "";

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

    @Size(max = 200, message = "{requests.tooLong}")
    public String agentProof = "";

    @NotBlank(message = "{requests.registration.missing.information}")
    @Size(max = 4000, message = "{requests.tooLong}")
    public String information = "";

    @Size(max = 200, message = "{requests.tooLong}")
    public String documentNumber = "";

    @NotNull(message = "{requests.registration.missing.wantedForm}")
    public @Nullable WantedForm wantedForm;

    @NotNull(message = "{requests.registration.missing.wantedRoute}")
    public @Nullable WantedRoute wantedRoute;

    /** What was typed; only for a form without errors. */
    Registration registration() {
        return new Registration(
                RequestId.parse(id).orElseGet(RequestId::random),
                receipt(Objects.requireNonNull(channel)),
                takesOver() ? null : applicant(),
                information,
                orNull(documentNumber),
                Objects.requireNonNull(wantedForm),
                Objects.requireNonNull(wantedRoute),
                intake(Objects.requireNonNull(channel)));
    }

    boolean hasMail() {
        return mail != null && !mail.isEmpty();
    }

    /** Those a mail's head tells. */
    void takeDays(PastedApplicant mail) {
        receivedOn = mail.arrivedOn() == null ? receivedOn : mail.arrivedOn();
        boolean known = mail.submittedOn() != null
                && receivedOn != null
                && !mail.submittedOn().isAfter(receivedOn);
        submittedOn = known ? mail.submittedOn() : null;
    }

    /** The same letter holds another request: it came the same way; its applicant is taken over when it is registered. */
    void another(DisclosureRequest first, Intake intake) {
        Receipt receipt = first.receipt();
        letter = first.id().value();
        channel = receipt.channel();
        receivedOn = receipt.arrivedOn();
        submittedOn = receipt.submittedOn();
        confirmedOn = receipt.confirmedOn();
        OralRequest said = intake.oral();
        if (said != null) {
            oral = true;
            writtenBy = said.writtenBy();
            confirmation = said.confirmation();
        }
    }

    /** What came from elsewhere is registered as it came. */
    void take(Registration arrived) {
        id = arrived.id().value();
        channel = arrived.receipt().channel();
        receivedOn = arrived.receipt().arrivedOn();
        information = arrived.information();
        documentNumber = Objects.requireNonNullElse(arrived.documentNumber(), "");
        wantedForm = arrived.wantedForm();
        wantedRoute = arrived.wantedRoute();
        Applicant applicant = arrived.applicant();
        if (applicant != null) {
            applicantKind = applicant.kind();
            applicantName = applicant.name();
            identityKind = applicant.identity().kind();
            identityNumber = applicant.identity().number();
            phone = Objects.requireNonNullElse(applicant.phone(), "");
            email = Objects.requireNonNullElse(applicant.email(), "");
            address = Objects.requireNonNullElse(applicant.address(), "");
            agent = Objects.requireNonNullElse(applicant.agent(), "");
        }
    }

    /** Whether the applicant is that of the letter. Nothing of him stands in the form then: the server has it. */
    boolean takesOver() {
        return !letter.isEmpty() && !own && applicantName.isBlank() && identityNumber.isBlank();
    }

    /** What art. 29 item 1 asks for must be typed, and how he is reached, unless it is taken over. */
    void requireApplicant(Errors errors) {
        if (!takesOver()) {
            require(errors, "applicantKind", applicantKind != null, "requests.registration.missing.applicantKind");
            require(errors, "applicantName", !applicantName.isBlank(), "requests.registration.missing.applicantName");
            require(errors, "identityKind", identityKind != null, "requests.registration.missing.identityKind");
            require(errors, "identityNumber", !identityNumber.isBlank(), "requests.identity.missing");
            boolean reached = !phone.isBlank() || !email.isBlank() || !address.isBlank();
            require(errors, "phone", reached, "requests.registration.contactMissing");
        }
    }

    private static void require(Errors errors, String field, boolean given, String missing) {
        if (!given && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, missing, missing);
        }
    }

    /** The identity as far as it has been typed. */
    Identity identity() {
        return new Identity(identityKind == null ? Identity.Kind.OTHER : identityKind, identityNumber);
    }

    /** The applicant as far as he has been typed. */
    Applicant applicant() {
        return new Applicant(
                applicantKind == null ? ApplicantKind.OTHER : applicantKind,
                applicantName,
                identity(),
                orNull(phone),
                orNull(email),
                orNull(address),
                orNull(agent));
    }

    /** What belongs to another channel, or to an agent who is not there, is not kept. */
    private Intake intake(Channel channel) {
        return new Intake(
                oral && channel == Channel.IN_PERSON ? oralRequest() : null,
                agent.isEmpty() ? null : orNull(agentProof),
                letter.isEmpty()
                        ? null
                        : RequestId.parse(letter).orElseThrow(() -> Refused.notFound("requests.notFound")));
    }

    private OralRequest oralRequest() {
        if (confirmation == null) {
            throw Refused.invalid("confirmation", "requests.registration.missing.confirmation");
        }
        return new OralRequest(writtenBy, confirmation);
    }

    /** Days the channel does not know are not kept. */
    private Receipt receipt(Channel channel) {
        return new Receipt(
                channel,
                Objects.requireNonNull(receivedOn),
                channel.isElectronic() ? submittedOn : null,
                channel.needsConfirmation() ? confirmedOn : null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
