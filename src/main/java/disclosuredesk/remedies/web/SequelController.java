package disclosuredesk.remedies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.Stage;
import disclosuredesk.shared.FormErrors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What follows a result: a later instance of the suit, the decision made again; and taking either back. */
@Controller
@RequestMapping("/remedies/{id}")
class SequelController {

    private final DecidingRemedies deciding;
    private final RemedyController page;
    private final MessageSource messages;

    SequelController(DecidingRemedies deciding, RemedyController page, MessageSource messages) {
        this.deciding = deciding;
        this.page = page;
        this.messages = messages;
    }

    static class InstanceForm extends RemedyForm {
        @NotNull(message = "{remedies.stageMissing}")
        public @Nullable Stage stage;

        @NotBlank(message = "{remedies.organMissing}")
        @Size(max = 200, message = "{remedies.tooLong}")
        public String organ = "";

        @Size(max = 100, message = "{remedies.tooLong}")
        public String caseNumber = "";

        @NotNull(message = "{remedies.filedOnMissing}")
        public @Nullable LocalDate filedOn;
    }

    static class RemadeForm extends RemedyForm {
        @NotNull(message = "{remedies.madeOnMissing}")
        public @Nullable LocalDate madeOn;

        @NotBlank(message = "{remedies.letterMissing}")
        @Size(max = 100, message = "{remedies.tooLong}")
        public String letterNumber = "";

        @NotBlank(message = "{remedies.groundMissing}")
        public String ground = "";

        @Size(max = 1000, message = "{remedies.tooLong}")
        public String note = "";

        /** The ground chosen; none for a decision in part. */
        @Nullable
        Ground chosen() {
            return Ground.named(ground).orElse(null);
        }
    }

    @ModelAttribute
    void around(@PathVariable("id") RemedyId id, Officer by, Model model) {
        page.showForAct(id, by, model);
        model.addAttribute("stages", List.of(Stage.SECOND, Stage.RETRIAL));
        model.addAttribute(
                "grounds", Choice.grounds(messages.getMessage("outcome.R2", null, Locale.SIMPLIFIED_CHINESE)));
    }

    @GetMapping("/instance")
    String instanceForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") InstanceForm form) {
        return "remedies/instance";
    }

    @PostMapping("/instance")
    String carryOn(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") InstanceForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> deciding.carryOn(
                                id, form.version, form.stage, form.organ, form.caseNumber, form.filedOn, by))
                ? "redirect:/remedies/" + id
                : "remedies/instance";
    }

    @GetMapping("/remade-decision")
    String remadeForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") RemadeForm form) {
        return "remedies/remade-decision";
    }

    @PostMapping("/remade-decision")
    String remake(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") RemadeForm form,
            BindingResult errors) {
        if (!errors.hasErrors() && form.chosen() == null && !form.ground.equals(Choice.IN_PART)) {
            errors.rejectValue("ground", "remedies.groundMissing", "remedies.groundMissing");
        }
        return FormErrors.none(
                        errors,
                        () -> deciding.remake(
                                id, form.version, form.madeOn, form.letterNumber, form.chosen(), form.note, by))
                ? "redirect:/remedies/" + id
                : "remedies/remade-decision";
    }

    @GetMapping({"/instance-back", "/remade-decision/{number}/back"})
    String backForm(
            @PathVariable("id") RemedyId id,
            @PathVariable(name = "number", required = false) @Nullable Integer number,
            Officer by,
            @ModelAttribute("form") ReasonForm form,
            Model model) {
        return back(id, number, model);
    }

    @PostMapping("/instance-back")
    String takeInstanceBack(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> deciding.takeInstanceBack(id, form.version, form.reason, by))
                ? "redirect:/remedies/" + id
                : back(id, null, model);
    }

    @PostMapping("/remade-decision/{number}/back")
    String takeRemadeBack(
            @PathVariable("id") RemedyId id,
            @PathVariable("number") int number,
            Officer by,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> deciding.takeRemadeBack(id, form.version, number, form.reason, by))
                ? "redirect:/remedies/" + id
                : back(id, number, model);
    }

    private static String back(RemedyId id, @Nullable Integer number, Model model) {
        model.addAttribute(
                "action",
                "/remedies/" + id + (number == null ? "/instance-back" : "/remade-decision/" + number + "/back"));
        model.addAttribute("heading", number == null ? "remedies.instanceBack" : "remedies.remadeBack");
        return "remedies/back";
    }
}
