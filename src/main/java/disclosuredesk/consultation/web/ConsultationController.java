package disclosuredesk.consultation.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records the letters that ask for opinions, one or several. */
@Controller
@RequestMapping("/requests/{id}/consultation")
class ConsultationController {

    private final Requests requests;
    private final Agencies agencies;
    private final Materials materials;
    private final Consulting consulting;
    private final Clock clock;

    ConsultationController(
            Requests requests, Agencies agencies, Materials materials, Consulting consulting, Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.materials = materials;
        this.consulting = consulting;
        this.clock = clock;
    }

    static class ConsultationForm extends CaseForm {
        @Size(max = 2000, message = "{consultation.tooLong}")
        public String reason = "";

        public List<@Valid LetterForm> letters = new ArrayList<>();

        /** Storage names. */
        public List<String> papers = new ArrayList<>();
    }

    static class LetterForm {
        @NotNull(message = "{consultation.kindMissing}")
        public Consultation.@Nullable Kind kind = Consultation.Kind.THIRD_PARTY;

        /** An agency of this installation; null: the letter goes out on paper. */
        public @Nullable Long askedAgencyId;

        @Size(max = 200, message = "{consultation.tooLong}")
        public String party = "";

        @Size(max = 300, message = "{consultation.tooLong}")
        public String contact = "";

        @NotNull(message = "{consultation.sentOnMissing}")
        public @Nullable LocalDate sentOn;

        @NotBlank(message = "{consultation.subjectMissing}")
        @Size(max = 2000, message = "{consultation.tooLong}")
        public String subject = "";

        public @Nullable LocalDate deliveredOn;

        Consultation letter() {
            Consultation letter =
                    Consultation.letter(kind, party, contact.isEmpty() ? null : contact, subject, sentOn, deliveredOn);
            return askedAgencyId == null ? letter : letter.to(askedAgencyId);
        }
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute("kinds", Consultation.Kind.values());
        model.addAttribute("others", agencies.others(by.agencyId()));
        model.addAttribute("showable", materials.showable(id));
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ConsultationForm form) {
        add(form, id, by);
        return "consultation/consultation";
    }

    /** One more letter on the form; nothing is recorded, everything typed stays. */
    @PostMapping(params = "add")
    @EachTime
    String add(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") ConsultationForm form,
            BindingResult ignored) {
        add(form, id, by);
        return "consultation/consultation";
    }

    /** One letter less. */
    @PostMapping(params = "remove")
    @EachTime
    String remove(
            @PathVariable("id") RequestId id, @ModelAttribute("form") ConsultationForm form, BindingResult ignored) {
        if (form.letters.size() > 1) {
            form.letters.remove(form.letters.size() - 1);
        }
        return "consultation/consultation";
    }

    /** No letter, or no further one, after all. */
    @PostMapping(params = "nobody")
    String askNobody(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") ConsultationForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> consulting.askNobody(id, form.version, form.reason, by))
                ? "redirect:/requests/" + id
                : "consultation/consultation";
    }

    @PostMapping(params = {"!add", "!remove", "!nobody"})
    String ask(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ConsultationForm form,
            BindingResult errors) {
        for (int i = 0; i < form.letters.size(); i++) {
            LetterForm letter = form.letters.get(i);
            if (letter.askedAgencyId == null) {
                FormErrors.need(errors, "letters[" + i + "].party", letter.party, "consultation.partyMissing");
            }
        }
        return FormErrors.none(
                        errors,
                        () -> consulting.ask(
                                id,
                                form.version,
                                form.letters.stream().map(LetterForm::letter).toList(),
                                form.papers,
                                by))
                ? "redirect:/requests/" + id
                : "consultation/consultation";
    }

    private void add(ConsultationForm form, RequestId id, Officer by) {
        var letter = new LetterForm();
        letter.sentOn = LocalDate.now(clock);
        letter.subject = requests.get(id, by).information();
        form.letters.add(letter);
    }
}
