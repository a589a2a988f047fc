package disclosuredesk.decision.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Returning;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.FirstStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a request back to an earlier step, before it is signed. */
@Controller
@RequestMapping("/requests/{id}/return")
class ReturnController {

    private final Returning returning;

    ReturnController(Returning returning) {
        this.returning = returning;
    }

    static class ReturnForm extends CaseForm {
        @NotNull(message = "{decision.return.toMissing}")
        public @Nullable FirstStep to;

        @Size(max = 2000, message = "{decision.tooLong}")
        public String comment = "";
    }

    @ModelAttribute("returnTo")
    List<FirstStep> returnTo(@PathVariable("id") RequestId id, Officer by) {
        return returning.choices(id, by);
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ReturnForm form) {
        if (!returning.isPossible(id, by)) {
            throw Refused.conflict("decision.return.notNow");
        }
        return "decision/return";
    }

    @PostMapping
    String goBack(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> returning.goBack(id, form.version, form.to, form.comment, by))
                ? "redirect:/requests/" + id + next(form.to)
                : "decision/return";
    }

    /** To the page of the step, where it is the clerk's own. */
    private static String next(@Nullable FirstStep to) {
        return switch (Objects.requireNonNull(to)) {
            case ASSIGNMENT -> "/assignment";
            case CONSULTATION -> "/consultation";
            case DRAFT -> "/decision";
            case EXAMINATION -> "/examination";
            case SEARCH, CORRECTION -> "";
        };
    }
}
