package disclosuredesk.remedies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.Remedy;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was recorded of a review or suit is put right, or the entry voided. */
@Controller
@RequestMapping("/remedies/{id}")
class RemedyCorrectionController {

    private final RecordingRemedies recording;
    private final Remedies remedies;
    private final RemedyController page;
    private final FilingController filing;

    RemedyCorrectionController(
            RecordingRemedies recording, Remedies remedies, RemedyController page, FilingController filing) {
        this.recording = recording;
        this.remedies = remedies;
        this.page = page;
        this.filing = filing;
    }

    @ModelAttribute
    void around(@PathVariable("id") RemedyId id, Officer by, Model model) {
        page.showForAct(id, by, model);
        filing.choices(by, model);
        model.addAttribute("ofRequest", remedies.get(id, by).request() != null);
    }

    @GetMapping("/correction")
    String form(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") FilingForm form) {
        FilingForm.fill(form, remedies.get(id, by));
        return "remedies/correction";
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") FilingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        Remedy remedy = remedies.get(id, by);
        FormErrors.need(errors, "reason", form.reason, "remedies.reasonMissing");
        if (FormErrors.none(
                errors,
                () -> recording.correct(
                        id, form.version, form.filing(remedy.request()), form.answeredOn, form.reason, by))) {
            redirect.addFlashAttribute("flash", "remedies.correct.done");
            return "redirect:/remedies/" + id;
        }
        return "remedies/correction";
    }

    @GetMapping("/void")
    String voidForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") ReasonForm form) {
        return "remedies/void";
    }

    @Final
    @PostMapping("/void")
    String voidEntry(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors) {
        FormErrors.need(errors, "reason", form.reason, "remedies.reasonMissing");
        return FormErrors.none(errors, () -> recording.voidEntry(id, form.version, form.reason, by))
                ? "redirect:/remedies/" + id
                : "remedies/void";
    }
}
