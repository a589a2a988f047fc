package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Examining;
import disclosuredesk.shared.FormErrors;
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
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks for a correction after the examination, when it shows only then that the content is unclear. */
@Controller
@RequestMapping("/requests/{id}/correction-notice")
class CorrectionNoticeController {

    private final Examining examining;
    private final SuggestedCorrection suggested;
    private final Clock clock;

    CorrectionNoticeController(Examining examining, SuggestedCorrection suggested, Clock clock) {
        this.examining = examining;
        this.suggested = suggested;
        this.clock = clock;
    }

    static class NoticeForm extends CaseForm {
        @NotBlank(message = "{requests.correction.itemsMissing}")
        @Size(max = 2000, message = "{requests.tooLong}")
        public String items = "";

        @NotNull(message = "{requests.correction.sentOnMissing}")
        public @Nullable LocalDate sentOn;

        @NotNull(message = "{requests.correction.dueOnMissing}")
        public @Nullable LocalDate dueOn;

        @Size(max = 2000, message = "{requests.tooLong}")
        public String lateReason = "";
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") NoticeForm form) {
        if (!examining.isCorrectable(id, by)) {
            throw Refused.conflict("requests.correction.notNow");
        }
        form.sentOn = LocalDate.now(clock);
        form.dueOn = suggested.dueOn(by);
        return "requests/correction-notice";
    }

    @PostMapping
    String ask(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> examining.askForCorrection(
                                id,
                                form.version,
                                CorrectionNotice.sent(form.sentOn, form.items, form.dueOn),
                                form.lateReason,
                                by))
                ? "redirect:/requests/" + id
                : "requests/correction-notice";
    }
}
