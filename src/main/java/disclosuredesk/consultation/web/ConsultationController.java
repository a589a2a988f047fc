package disclosuredesk.consultation.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.ConsultationPrepared;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.consultation.SentEnquiry;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records the letters that ask for opinions, one or several. */
@Controller
@RequestMapping("/requests/{id}/consultation")
class ConsultationController {

    private final Requests requests;
    private final Agencies agencies;
    private final Materials materials;
    private final Consulting consulting;
    private final CaseProcess process;
    private final Clock clock;

    ConsultationController(
            Requests requests,
            Agencies agencies,
            Materials materials,
            Consulting consulting,
            CaseProcess process,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.materials = materials;
        this.consulting = consulting;
        this.process = process;
        this.clock = clock;
    }

    static class ConsultationForm extends CaseForm {
        @Size(max = 2000, message = "{consultation.tooLong}")
        public String reason = "";

        public List<@Valid LetterForm> letters = new ArrayList<>();

        /** Storage names. */
        public List<String> papers = new ArrayList<>();

        public boolean outside;
    }

    static class SentForm extends CaseForm {
        public List<@Valid SentLetter> letters = new ArrayList<>();
    }

    static class SentLetter {
        @Carried
        public long nth;

        @Size(max = 300, message = "{consultation.tooLong}")
        public String contact = "";

        @NotNull(message = "{consultation.sentOnMissing}")
        public @Nullable LocalDate sentOn;

        public @Nullable LocalDate deliveredOn;
    }

    static class LetterForm {
        @NotNull(message = "{consultation.kindMissing}")
        public Consultation.@Nullable Kind kind = Consultation.Kind.THIRD_PARTY;

        /** An agency of this installation; null: the letter goes out on paper. */
        public @Nullable Long askedAgencyId;

        @Size(max = 200, message = "{consultation.tooLong}")
        public String party = "";

        @NotBlank(message = "{consultation.subjectMissing}")
        @Size(max = 2000, message = "{consultation.tooLong}")
        public String subject = "";

        Consultation letter(LocalDate today) {
            Consultation letter = Consultation.letter(kind, party, null, subject, today, null);
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

    /** @param more one more letter is wanted beside those that wait to be sent */
    @GetMapping
    String form(
            @PathVariable("id") RequestId id,
            @RequestParam(name = "more", defaultValue = "false") boolean more,
            Officer by,
            @ModelAttribute("form") ConsultationForm form) {
        Map<ConsultationPrepared, Optional<Papers.Filed>> waiting = consulting.waiting(id, by);
        if (!more && waiting.values().stream().anyMatch(Optional::isPresent)) {
            return "redirect:/requests/" + id + "/consultation/sent";
        }
        waiting.forEach((prepared, paper) -> {
            if (paper.isEmpty()) {
                form.letters.add(again(prepared));
            }
        });
        if (form.letters.isEmpty()) {
            add(form, id, by);
        }
        return "consultation/consultation";
    }

    private static LetterForm again(ConsultationPrepared prepared) {
        LetterForm letter = new LetterForm();
        letter.kind = prepared.kind();
        letter.party = prepared.party();
        letter.subject = prepared.subject();
        return letter;
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
    String prepare(
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
        LocalDate today = LocalDate.now(clock);
        boolean done = FormErrors.none(
                errors,
                () -> consulting.prepare(
                        id,
                        form.version,
                        form.letters.stream().map(one -> one.letter(today)).toList(),
                        form.papers,
                        form.outside,
                        by));
        if (!done) {
            return "consultation/consultation";
        }
        return "redirect:/requests/" + id + (process.standsAt(id, Consulting.STEP) ? "/consultation/sent" : "");
    }

    @GetMapping("/sent")
    String sentForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") SentForm form, Model model) {
        process.turn(id, Consulting.STEP, by);
        consulting.waiting(id, by).forEach((prepared, paper) -> {
            if (paper.isPresent()) {
                SentLetter letter = new SentLetter();
                letter.nth = prepared.nth();
                letter.sentOn = LocalDate.now(clock);
                form.letters.add(letter);
            }
        });
        return show(id, by, model);
    }

    @PostMapping("/sent")
    String sent(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") SentForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(
                        errors,
                        () -> consulting.ask(
                                id,
                                form.version,
                                form.letters.stream()
                                        .map(one -> new SentEnquiry(
                                                one.nth,
                                                one.contact.isEmpty() ? null : one.contact,
                                                one.sentOn,
                                                one.deliveredOn))
                                        .toList(),
                                by))
                ? "redirect:/requests/" + id
                : show(id, by, model);
    }

    private String show(RequestId id, Officer by, Model model) {
        Map<Long, Papers.Filed> onFile = new HashMap<>();
        Map<Long, ConsultationPrepared> prepared = new LinkedHashMap<>();
        consulting.waiting(id, by).forEach((one, paper) -> {
            prepared.put(one.nth(), one);
            paper.ifPresent(filed -> onFile.put(one.nth(), filed));
        });
        model.addAttribute("prepared", prepared);
        model.addAttribute("onFile", onFile);
        model.addAttribute("basis", "basis.consultation");
        return "consultation/sent";
    }

    private void add(ConsultationForm form, RequestId id, Officer by) {
        var letter = new LetterForm();
        letter.subject = requests.get(id, by).information();
        form.letters.add(letter);
    }
}
