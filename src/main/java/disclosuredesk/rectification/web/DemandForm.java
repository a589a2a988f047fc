package disclosuredesk.rectification.web;

import disclosuredesk.rectification.RectificationDemand;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Identity;
import disclosuredesk.shared.Carried;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form to register what is demanded. */
class DemandForm {

    @Carried
    public String rectification = "";

    @Size(max = 50, message = "{rectification.tooLong}")
    public String requestNumber = "";

    @NotNull(message = "{rectification.receivedOnMissing}")
    public @Nullable LocalDate receivedOn;

    @NotNull(message = "{requests.registration.missing.applicantKind}")
    public @Nullable ApplicantKind applicantKind;

    @NotBlank(message = "{requests.registration.missing.applicantName}")
    @Size(max = 200, message = "{rectification.tooLong}")
    public String applicantName = "";

    @NotNull(message = "{requests.registration.missing.identityKind}")
    public Identity.@Nullable Kind identityKind;

    @Size(max = 50, message = "{rectification.tooLong}")
    public String identityNumber = "";

    @Size(max = 50, message = "{rectification.tooLong}")
    public String phone = "";

    @Size(max = 200, message = "{rectification.tooLong}")
    public String email = "";

    @Size(max = 300, message = "{rectification.tooLong}")
    public String address = "";

    @Size(max = 200, message = "{rectification.tooLong}")
    public String agent = "";

    @NotBlank(message = "{rectification.informationMissing}")
    @Size(max = 2000, message = "{rectification.tooLong}")
    public String recordText = "";

    @NotBlank(message = "{rectification.inaccuracyMissing}")
    @Size(max = 2000, message = "{rectification.tooLong}")
    public String inaccuracy = "";

    @NotBlank(message = "{rectification.wantedMissing}")
    @Size(max = 2000, message = "{rectification.tooLong}")
    public String rightText = "";

    @Size(max = 1000, message = "{rectification.tooLong}")
    public String evidenceText = "";

    /** Whoever asked for the information is who wants it corrected, unless the clerk types another; his number and how to reach him are not shown again. */
    void fill(Applicant applicant) {
        applicantKind = applicant.kind();
        applicantName = applicant.name();
        identityKind = applicant.identity().kind();
        agent = typed(applicant.agent());
    }

    private static String typed(@Nullable String known) {
        return known == null ? "" : known;
    }

    /** What was typed; only for a form without errors. Without a number, or a word how to reach him, that of the request named counts if its applicant demands it. */
    RectificationDemand demand(@Nullable DisclosureRequest request) {
        Applicant known = requester(request);
        boolean reached = known == null || isReached();
        return new RectificationDemand(
                request == null ? null : request.id(),
                Objects.requireNonNull(receivedOn),
                new Applicant(
                        Objects.requireNonNull(applicantKind),
                        applicantName,
                        identityNumber.isBlank()
                                        && known != null
                                        && known.identity().kind() == identityKind
                                ? known.identity()
                                : new Identity(Objects.requireNonNull(identityKind), identityNumber),
                        reached ? known(phone) : known.phone(),
                        reached ? known(email) : known.email(),
                        reached ? known(address) : known.address(),
                        known(agent)),
                recordText,
                inaccuracy,
                rightText,
                evidenceText);
    }

    boolean isReached() {
        return !(phone + email + address).isBlank();
    }

    private @Nullable Applicant requester(@Nullable DisclosureRequest request) {
        return request != null && request.applicant().name().equals(applicantName.strip()) ? request.applicant() : null;
    }

    private static @Nullable String known(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
