package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Correcting;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records the corrected request. */
@Controller
@RequestMapping("/requests/{id}/correction")
class CorrectionController {

    private final Correcting correcting;
    private final Clock clock;

    CorrectionController(Correcting correcting, Clock clock) {
        this.correcting = correcting;
        this.clock = clock;
    }

    static class CorrectionForm extends CaseForm {
        @NotNull(message = "{requests.registration.missing.receivedOn}")
        public @Nullable LocalDate receivedOn;

        @NotBlank(message = "{requests.correction.contentMissing}")
        @Size(max = 4000, message = "{requests.tooLong}")
        public String content = "";
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") CorrectionForm form) {
        form.receivedOn = LocalDate.now(clock);
        return "requests/correction";
    }

    @PostMapping
    String receive(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> correcting.receive(id, form.version, form.receivedOn, form.content, by))
                ? "redirect:/requests/" + id
                : "requests/correction";
    }
}
