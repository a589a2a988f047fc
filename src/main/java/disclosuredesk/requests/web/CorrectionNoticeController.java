package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.CorrectionPrepared;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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

/** The correction notice: put into a letter, then, with the letter in sight, said to be sent. */
@Controller
@RequestMapping("/requests/{id}/correction-notice")
class CorrectionNoticeController {

    private final Examining examining;
    private final Papers papers;
    private final SuggestedCorrection suggested;
    private final Clock clock;

    CorrectionNoticeController(Examining examining, Papers papers, SuggestedCorrection suggested, Clock clock) {
        this.examining = examining;
        this.papers = papers;
        this.suggested = suggested;
        this.clock = clock;
    }

    static class NoticeForm extends CaseForm {
        @NotBlank(message = "{requests.correction.itemsMissing}")
        @Size(max = 2000, message = "{requests.tooLong}")
        public String items = "";

        @NotNull(message = "{requests.correction.dueOnMissing}")
        public @Nullable LocalDate dueOn;

        public boolean outside;
    }

    static class SentForm extends CaseForm {
        @NotNull(message = "{requests.correction.sentOnMissing}")
        public @Nullable LocalDate sentOn;

        @Size(max = 2000, message = "{requests.tooLong}")
        public String lateReason = "";
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") NoticeForm form) {
        requireNow(id, by);
        Optional<CorrectionPrepared> prepared = examining.preparedCorrection(id, by);
        if (prepared.isPresent() && papers.of(id, PaperKind.CORRECTION_NOTICE).isPresent()) {
            return "redirect:/requests/" + id + "/correction-notice/sent";
        }
        form.items = prepared.map(CorrectionPrepared::items).orElse("");
        form.dueOn = prepared.map(CorrectionPrepared::dueOn).orElseGet(() -> suggested.dueOn(by));
        return "requests/correction-notice";
    }

    @PostMapping
    String prepare(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> examining.prepareCorrection(id, form.version, form.items, form.dueOn, form.outside, by))
                ? "redirect:" + papers.next(id, PaperKind.CORRECTION_NOTICE, form.outside, "correction-notice/sent")
                : "requests/correction-notice";
    }

    @GetMapping("/sent")
    String sentForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") SentForm form, Model model) {
        requireNow(id, by);
        if (papers.of(id, PaperKind.CORRECTION_NOTICE).isEmpty()
                || examining.preparedCorrection(id, by).isEmpty()) {
            return "redirect:/requests/" + id + "/correction-notice";
        }
        form.sentOn = LocalDate.now(clock);
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
                        errors, () -> examining.askForCorrection(id, form.version, form.sentOn, form.lateReason, by))
                ? "redirect:/requests/" + id
                : show(id, by, model);
    }

    private String show(RequestId id, Officer by, Model model) {
        model.addAttribute("paper", papers.of(id, PaperKind.CORRECTION_NOTICE).orElse(null));
        model.addAttribute("basis", "basis.correction");
        model.addAttribute("prepared", examining.preparedCorrection(id, by).orElse(null));
        return "requests/correction-sent";
    }

    private void requireNow(RequestId id, Officer by) {
        if (!examining.isCorrectable(id, by)) {
            throw Refused.conflict("requests.correction.notNow");
        }
    }
}
