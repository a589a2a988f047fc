package disclosuredesk.consultation.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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

/** Records an opinion, that none came in time, or that the head goes on without it. */
@Controller
@RequestMapping("/requests/{id}")
class OpinionController {

    private final Requests requests;
    private final Consulting consulting;
    private final Consultations consultations;
    private final Clock clock;

    OpinionController(Requests requests, Consulting consulting, Consultations consultations, Clock clock) {
        this.requests = requests;
        this.consulting = consulting;
        this.consultations = consultations;
        this.clock = clock;
    }

    static class OpinionForm extends CaseForm {
        @NotNull(message = "{consultation.notOpen}")
        @Carried
        public @Nullable Long consultation;

        public @Nullable LocalDate deliveredOn;

        @NotNull(message = "{consultation.endedOnMissing}")
        public @Nullable LocalDate endedOn;

        @NotNull(message = "{consultation.opinionMissing}")
        public Consultation.@Nullable Opinion opinion;

        @Size(max = 2000, message = "{consultation.tooLong}")
        public String reasons = "";
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute(
                "opinions",
                List.of(Consultation.Opinion.AGREES, Consultation.Opinion.OBJECTS, Consultation.Opinion.SILENT));
        model.addAttribute("openConsultations", open(id));
    }

    private List<Consultation> open(RequestId id) {
        return consultations.of(id).stream().filter(Consultation::isOpen).toList();
    }

    @GetMapping("/opinion")
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") OpinionForm form) {
        form.endedOn = LocalDate.now(clock);
        List<Consultation> open = open(id);
        if (!open.isEmpty()) {
            form.consultation = open.get(0).id();
            form.deliveredOn = open.get(0).deliveredOn();
        }
        return "consultation/opinion";
    }

    static class GoOnForm extends CaseForm {
        @NotNull(message = "{consultation.notOpen}")
        @Carried
        public @Nullable Long consultation;

        @Size(max = 2000, message = "{consultation.tooLong}")
        public String reason = "";
    }

    @GetMapping("/go-on")
    String goOnForm(@PathVariable("id") RequestId id, @ModelAttribute("form") GoOnForm form) {
        open(id).stream().findFirst().ifPresent(one -> form.consultation = one.id());
        return "consultation/go-on";
    }

    @PostMapping("/go-on")
    String goOn(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") GoOnForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors, () -> consulting.goOnWithout(id, form.version, form.consultation, form.reason, by))
                ? "redirect:/requests/" + id
                : "consultation/go-on";
    }

    /** Only that the party received its letter; the opinion is still awaited. */
    @PostMapping(path = "/opinion", params = "delivery")
    String recordDelivery(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") OpinionForm form,
            BindingResult errors) {
        if (form.consultation == null) {
            errors.rejectValue("consultation", "consultation.notOpen");
        }
        if (form.deliveredOn == null) {
            errors.rejectValue("deliveredOn", "consultation.deliveredOnMissing");
        }
        return FormErrors.none(
                        errors,
                        () -> consulting.recordDelivery(id, form.version, form.consultation, form.deliveredOn, by))
                ? "redirect:/requests/" + id
                : "consultation/opinion";
    }

    @PostMapping(path = "/opinion", params = "!delivery")
    String record(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors) {
        if (form.opinion == Consultation.Opinion.OBJECTS) {
            FormErrors.need(errors, "reasons", form.reasons, "consultation.reasonsMissing");
        }
        return FormErrors.none(
                        errors,
                        () -> consulting.recordOpinion(
                                id,
                                form.version,
                                new Answer(
                                        form.consultation,
                                        form.deliveredOn,
                                        form.endedOn,
                                        form.opinion,
                                        form.reasons.isEmpty() ? null : form.reasons),
                                by))
                ? "redirect:/requests/" + id
                : "consultation/opinion";
    }
}
