package disclosuredesk.release.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.release.PublicationSuggestions;
import disclosuredesk.release.Reassessing;
import disclosuredesk.release.Reassessment;
import disclosuredesk.release.WithheldRegister;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of withheld information with its reassessments, and what could be published. */
@Controller
class RegisterController {

    private final WithheldRegister register;
    private final PublicationSuggestions suggestions;
    private final Reassessing reassessing;
    private final Settings settings;
    private final Clock clock;

    RegisterController(
            WithheldRegister register,
            PublicationSuggestions suggestions,
            Reassessing reassessing,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.suggestions = suggestions;
        this.reassessing = reassessing;
        this.settings = settings;
        this.clock = clock;
    }

    static class ReassessmentForm extends CaseForm {
        @NotNull(message = "{release.register.resultMissing}")
        public Reassessment.@Nullable Result result;

        @NotBlank(message = "{release.register.noteMissing}")
        @Size(max = 1000, message = "{release.tooLong}")
        public String note = "";

        public @Nullable LocalDate reviewOn;
    }

    static class PublicationForm extends CaseForm {
        @NotNull(message = "{release.register.resultMissing}")
        public @Nullable Boolean published;

        @Size(max = 1000, message = "{release.tooLong}")
        public String note = "";
    }

    @GetMapping("/withheld")
    String register(
            Officer by,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "asked", defaultValue = "1") int asked,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            Model model) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("release.register.officeOnly");
        }
        ListOrder order = ListOrder.of(sort, WithheldRegister.heads());
        model.addAttribute("query", order.query());
        model.addAttribute("sorts", order.links(WithheldRegister.heads(), "/withheld?"));
        Page<WithheldRegister.Entry> entries = register.page(by, order, page);
        model.addAttribute("page", entries);
        model.addAttribute("entries", entries.rows());
        Page<PublicationSuggestions.Suggestion> often = suggestions.page(by.agencyId(), asked);
        model.addAttribute("asked", often);
        model.addAttribute("suggestions", often.rows());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("months", settings.of(by.agencyId(), Setting.REASSESSMENT_MONTHS));
        return "release/register";
    }

    @GetMapping("/requests/{id}/reassessment/{part}")
    String form(
            @PathVariable("id") RequestId id,
            @PathVariable("part") int part,
            Officer by,
            @ModelAttribute("form") ReassessmentForm form,
            Model model) {
        form.reviewOn = LocalDate.now(clock).plusMonths(settings.of(by.agencyId(), Setting.REASSESSMENT_MONTHS));
        show(id, part, by, model);
        return "release/reassessment";
    }

    @PostMapping("/requests/{id}/reassessment/{part}")
    String reassess(
            @PathVariable("id") RequestId id,
            @PathVariable("part") int part,
            Officer by,
            @Valid @ModelAttribute("form") ReassessmentForm form,
            BindingResult errors,
            Model model) {
        if (form.result == Reassessment.Result.STILL_WITHHELD) {
            FormErrors.need(errors, "reviewOn", form.reviewOn, "release.register.reviewMissing");
        }
        if (FormErrors.none(
                errors,
                () -> reassessing.reassess(id, form.version, part, form.result, form.note, form.reviewOn, by))) {
            return "redirect:/withheld";
        }
        show(id, part, by, model);
        return "release/reassessment";
    }

    private void show(RequestId id, int part, Officer by, Model model) {
        model.addAttribute("results", Reassessment.Result.values());
        model.addAttribute(
                "entry",
                register.find(by.agencyId(), id, part)
                        .orElseThrow(() -> Refused.notFound("release.register.notFound")));
    }

    @GetMapping("/requests/{id}/publication")
    String publicationForm(@PathVariable("id") RequestId id, @ModelAttribute("form") PublicationForm form) {
        return "release/publication";
    }

    @PostMapping("/requests/{id}/publication")
    String publish(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> reassessing.choosePublication(
                                id, form.version, Boolean.TRUE.equals(form.published), form.note, by))
                ? "redirect:/withheld"
                : "release/publication";
    }
}
