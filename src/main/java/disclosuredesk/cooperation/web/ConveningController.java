package disclosuredesk.cooperation.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.cooperation.Conferral.Form;
import disclosuredesk.cooperation.Conferral.Participant;
import disclosuredesk.cooperation.ConferralQuestion;
import disclosuredesk.cooperation.Conferring;
import disclosuredesk.cooperation.ShownPapers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Convenes a conferral on a case. */
@Controller
@RequestMapping("/requests/{id}/conferral")
class ConveningController {

    private final Requests requests;
    private final Agencies agencies;
    private final Settings settings;
    private final ShownPapers papers;
    private final Conferring conferring;

    ConveningController(
            Requests requests, Agencies agencies, Settings settings, ShownPapers papers, Conferring conferring) {
        this.requests = requests;
        this.agencies = agencies;
        this.settings = settings;
        this.papers = papers;
        this.conferring = conferring;
    }

    static class ConveningForm {
        @NotBlank(message = "{cooperation.questionMissing}")
        @Size(max = 2000, message = "{cooperation.tooLong}")
        public String question = "";

        @NotNull(message = "{cooperation.confer.formMissing}")
        public @Nullable Form conferralForm;

        public @Nullable LocalDate meetingOn;

        @Size(max = 100, message = "{cooperation.tooLong}")
        public String legalOffice = "";

        @Size(max = 100, message = "{cooperation.tooLong}")
        public String secrecyOffice = "";

        public List<@Size(max = 200, message = "{cooperation.tooLong}") String> departmentNames = new ArrayList<>();

        @Size(max = 200, message = "{cooperation.tooLong}")
        public String counsel = "";

        public List<String> papers = new ArrayList<>();

        @NotNull(message = "{cooperation.limitMissing}")
        public @Nullable Integer workingDays;

        Map<Participant.Kind, List<String>> participants() {
            Map<Participant.Kind, List<String>> participants = new EnumMap<>(Participant.Kind.class);
            participants.put(Participant.Kind.LEGAL_OFFICE, one(legalOffice));
            participants.put(Participant.Kind.SECRECY_OFFICE, one(secrecyOffice));
            participants.put(
                    Participant.Kind.DEPARTMENT,
                    departmentNames.stream()
                            .filter(name -> !name.isBlank())
                            .distinct()
                            .toList());
            participants.put(Participant.Kind.COUNSEL, one(counsel));
            return participants;
        }

        private static List<String> one(String name) {
            return name.isBlank() ? List.of() : List.of(name);
        }
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute("forms", Form.values());
        model.addAttribute("departments", agencies.departments(by.agencyId()));
        model.addAttribute("showable", papers.showable(id));
    }

    @GetMapping
    String form(Officer by, @ModelAttribute("form") ConveningForm form) {
        form.workingDays = settings.of(by.agencyId(), Setting.COOPERATION_DAYS);
        return "cooperation/convene";
    }

    @PostMapping
    String convene(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ConveningForm form,
            BindingResult errors,
            RedirectAttributes next) {
        boolean done = FormErrors.none(
                errors,
                () -> conferring.convene(
                        id,
                        new ConferralQuestion(
                                form.question,
                                Objects.requireNonNull(form.conferralForm),
                                form.meetingOn,
                                form.participants(),
                                form.papers,
                                Objects.requireNonNull(form.workingDays)),
                        by));
        if (!done) {
            return "cooperation/convene";
        }
        next.addFlashAttribute("flash", "cooperation.confer.done");
        return "redirect:/requests/" + id;
    }
}
