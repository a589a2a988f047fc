package disclosuredesk.registration.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.materials.UploadLimit;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.registration.KeptMail;
import disclosuredesk.registration.RegisteringMail;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.DraftDays;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.KeepingDrafts;
import disclosuredesk.requests.MaskedApplicant;
import disclosuredesk.requests.OralRequest.Confirmation;
import disclosuredesk.requests.RegistrationDraft;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.SentFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** What the registration page shows around what is typed. */
@Component
class RegistrationPage {

    private final KeepingDrafts drafts;
    private final DraftDays days;
    private final Requests requests;
    private final RegisteringMail mails;
    private final UploadLimit limit;
    private final Clock clock;

    RegistrationPage(
            KeepingDrafts drafts,
            DraftDays days,
            Requests requests,
            RegisteringMail mails,
            UploadLimit limit,
            Clock clock) {
        this.days = days;
        this.drafts = drafts;
        this.requests = requests;
        this.mails = mails;
        this.limit = limit;
        this.clock = clock;
    }

    /** A form just opened: the officer is told of his other drafts. */
    void open(RegistrationForm form, Officer by, Model model) {
        model.addAttribute(
                "drafts",
                drafts.of(by).stream()
                        .filter(draft -> !draft.id().value().equals(form.id))
                        .map(this::line)
                        .toList());
        if (form.writtenBy.isEmpty()) {
            form.writtenBy = by.name();
        }
        show(form, by, model);
    }

    /** A form that is being filled in. */
    void show(RegistrationForm form, Officer by, Model model) {
        model.addAttribute(
                "channels", form.channel == Channel.FORWARDED ? List.of(Channel.FORWARDED) : Channel.ofApplicants());
        model.addAttribute("confirmations", Confirmation.values());
        model.addAttribute("applicantKinds", ApplicantKind.values());
        model.addAttribute("identityKinds", Identity.Kind.values());
        model.addAttribute("wantedForms", WantedForm.values());
        model.addAttribute("wantedRoutes", WantedRoute.values());
        RequestId.parse(form.id)
                .flatMap(id -> mails.of(id, by))
                .ifPresent(mail -> model.addAttribute("mail", MailDays.of(mail, form)));
        RequestId.parse(form.id).ifPresent(id -> model.addAttribute("keptFiles", mails.files(id, by)));
        letter(form, by).ifPresent(letter -> {
            model.addAttribute("firstOfLetter", letter.number().toString());
            if (form.takesOver()) {
                model.addAttribute("takenOver", MaskedApplicant.of(letter.applicant()));
            }
        });
        if (!form.takesOver()) {
            told(form.identity(), form, model);
        }
    }

    /** What a typed number says. Of a number taken over nothing is said: day of birth and sex are half of it. */
    private void told(Identity identity, RegistrationForm form, Model model) {
        identity.bearer()
                .filter(bearer -> identity.fault(LocalDate.now(clock)).isEmpty())
                .ifPresent(bearer -> model.addAttribute("bearer", bearer));
        if (form.identityKind != null && !identity.number().isEmpty()) {
            identity.fault(LocalDate.now(clock)).ifPresent(fault -> model.addAttribute("identityFault", fault));
        }
    }

    /** Keeps the mail that was sent with the form, be the rest of it right or not; empty if it cannot be kept, which is told at its field. */
    Optional<KeptMail> keepMail(RegistrationForm form, Errors errors, Officer by) {
        MultipartFile sent = Objects.requireNonNull(form.mail);
        String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        RequestId id = RequestId.parse(form.id).orElseThrow(() -> Refused.notFound("requests.draft.notFound"));
        try {
            byte[] content = SentFile.bytes(sent, bytes -> InspectedFile.requireSize(name, bytes, limit.bytes()));
            return Optional.of(mails.keep(id, name, content, by));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            errors.rejectValue("mail", refused.messageKey(), refused.arguments(), refused.messageKey());
            return Optional.empty();
        }
    }

    /** Keeps the files that were sent with the form, each for itself, be the rest of it right or not. */
    void keepFiles(RegistrationForm form, Errors errors, Officer by) {
        for (MultipartFile sent : form.files) {
            String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
            if (!name.isEmpty()) {
                RequestId id = RequestId.parse(form.id).orElseThrow(() -> Refused.notFound("requests.draft.notFound"));
                try {
                    byte[] content =
                            SentFile.bytes(sent, bytes -> InspectedFile.requireSize(name, bytes, limit.bytes()));
                    mails.keepFile(id, name, content, by);
                } catch (Refused refused) {
                    if (refused.kind() != Refused.Kind.INVALID) {
                        throw refused;
                    }
                    errors.rejectValue("files", refused.messageKey(), refused.arguments(), refused.messageKey());
                }
            }
        }
    }

    /** The applicant as far as he is known: typed, or on file. */
    Applicant applicant(RegistrationForm form, Officer by) {
        return letter(form, by)
                .filter(letter -> form.takesOver())
                .map(DisclosureRequest::applicant)
                .orElseGet(form::applicant);
    }

    private Optional<DisclosureRequest> letter(RegistrationForm form, Officer by) {
        return RequestId.parse(form.letter).map(letter -> requests.get(letter, by));
    }

    /** A draft as it is told apart from others. */
    record Line(RegistrationDraft draft, String applicant, String information, LocalDateTime until) {}

    private Line line(RegistrationDraft draft) {
        return new Line(
                draft,
                draft.fields().getOrDefault("applicantName", ""),
                draft.fields().getOrDefault("information", ""),
                days.end(draft.savedAt()));
    }
}
