package disclosuredesk.cooperation.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.cooperation.AskingAssistance;
import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.cooperation.OutsideLetter;
import disclosuredesk.cooperation.OutsideLetter.Sending;
import disclosuredesk.cooperation.ShownPapers;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks departments, other agencies of the installation and organs outside for help on a case. */
@Controller
@RequestMapping("/requests/{id}/assistance")
class AskingController {

    private final Requests requests;
    private final Agencies agencies;
    private final Settings settings;
    private final ShownPapers papers;
    private final AskingAssistance asking;

    AskingController(
            Requests requests, Agencies agencies, Settings settings, ShownPapers papers, AskingAssistance asking) {
        this.requests = requests;
        this.agencies = agencies;
        this.settings = settings;
        this.papers = papers;
        this.asking = asking;
    }

    static class AskingForm {
        @NotBlank(message = "{cooperation.questionMissing}")
        @Size(max = 2000, message = "{cooperation.tooLong}")
        public String question = "";

        public Set<Long> departments = new LinkedHashSet<>();

        public Set<Long> agencies = new LinkedHashSet<>();

        public List<@Valid LetterForm> letters = new ArrayList<>();

        public List<String> papers = new ArrayList<>();

        @NotNull(message = "{cooperation.limitMissing}")
        public @Nullable Integer workingDays;
    }

    static class LetterForm {
        @Size(max = 200, message = "{cooperation.tooLong}")
        public String organ = "";

        @Size(max = 300, message = "{cooperation.tooLong}")
        public String address = "";

        @Size(max = 100, message = "{cooperation.tooLong}")
        public String documentNumber = "";

        public @Nullable LocalDate sentOn;

        @Size(max = 200, message = "{cooperation.tooLong}")
        public String sendingProof = "";

        /** Whether it is said that it was sent already. */
        boolean isSent() {
            return sentOn != null || !documentNumber.isBlank() || !sendingProof.isBlank();
        }

        OutsideLetter letter() {
            return new OutsideLetter(
                    organ,
                    address,
                    isSent() ? new Sending(documentNumber, Objects.requireNonNull(sentOn), sendingProof) : null);
        }
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        DisclosureRequest request = requests.get(id, by);
        model.addAttribute(
                "askable",
                agencies.departments(by.agencyId()).stream()
                        .filter(one -> !Long.valueOf(one.id()).equals(request.departmentId()))
                        .toList());
        model.addAttribute("others", agencies.others(by.agencyId()));
        model.addAttribute("showable", papers.showable(id));
    }

    @GetMapping
    String form(Officer by, @ModelAttribute("form") AskingForm form) {
        form.workingDays = settings.of(by.agencyId(), Setting.COOPERATION_DAYS);
        return "cooperation/ask";
    }

    /** One more letter on the form; nothing is recorded, everything typed stays. */
    @PostMapping(params = "add")
    @EachTime
    String add(@ModelAttribute("form") AskingForm form, BindingResult ignored) {
        form.letters.add(new LetterForm());
        return "cooperation/ask";
    }

    /** One letter less. */
    @PostMapping(params = "remove")
    @EachTime
    String remove(@ModelAttribute("form") AskingForm form, BindingResult ignored) {
        if (!form.letters.isEmpty()) {
            form.letters.remove(form.letters.size() - 1);
        }
        return "cooperation/ask";
    }

    @PostMapping(params = {"!add", "!remove"})
    String ask(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") AskingForm form,
            BindingResult errors,
            RedirectAttributes next) {
        for (int i = 0; i < form.letters.size(); i++) {
            String field = "letters[" + i + "].sentOn";
            if (form.letters.get(i).isSent() && form.letters.get(i).sentOn == null && !errors.hasFieldErrors(field)) {
                errors.rejectValue(field, "cooperation.dayMissing");
            }
        }
        boolean done = FormErrors.none(
                errors,
                () -> asking.ask(
                        id,
                        new AssistanceQuestion(
                                form.question,
                                form.departments,
                                form.agencies,
                                form.letters.stream().map(LetterForm::letter).toList(),
                                form.papers,
                                Objects.requireNonNull(form.workingDays)),
                        by));
        if (!done) {
            return "cooperation/ask";
        }
        next.addFlashAttribute("flash", "cooperation.ask.done");
        return "redirect:/requests/" + id;
    }
}
