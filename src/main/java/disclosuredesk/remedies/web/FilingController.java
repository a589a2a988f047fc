package disclosuredesk.remedies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.Letterhead;
import disclosuredesk.letters.Letterheads;
import disclosuredesk.remedies.FilingRules;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyKind;
import disclosuredesk.remedies.ReviewProcedure;
import disclosuredesk.remedies.Standing;
import disclosuredesk.remedies.SuitRoute;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A review or suit is recorded, of a request or without one. */
@Controller
class FilingController {

    private final RecordingRemedies recording;
    private final Remedies remedies;
    private final Requests requests;
    private final Letterheads letterheads;

    FilingController(RecordingRemedies recording, Remedies remedies, Requests requests, Letterheads letterheads) {
        this.recording = recording;
        this.remedies = remedies;
        this.requests = requests;
        this.letterheads = letterheads;
    }

    @GetMapping("/remedies/new")
    String form(Officer by, @ModelAttribute("form") FilingForm form, Model model) {
        form.remedy = RemedyId.random().value();
        return show(by, model, null);
    }

    @PostMapping("/remedies")
    String file(Officer by, @Valid @ModelAttribute("form") FilingForm form, BindingResult errors, Model model) {
        return file(by, form, errors, model, null);
    }

    @GetMapping("/requests/{id}/remedy")
    String formOf(
            @PathVariable("id") RequestId request, Officer by, @ModelAttribute("form") FilingForm form, Model model) {
        form.remedy = RemedyId.random().value();
        form.claimant = requests.get(request, by).applicant().name();
        return show(by, model, request);
    }

    @PostMapping("/requests/{id}/remedy")
    String fileOf(
            @PathVariable("id") RequestId request,
            Officer by,
            @Valid @ModelAttribute("form") FilingForm form,
            BindingResult errors,
            Model model) {
        return file(by, form, errors, model, request);
    }

    private String file(Officer by, FilingForm form, BindingResult errors, Model model, @Nullable RequestId request) {
        RemedyId id = RemedyId.parse(form.remedy).orElseGet(RemedyId::random);
        if (request == null) {
            FormErrors.need(errors, "title", form.title, "remedies.titleMissing");
        }
        return FormErrors.none(errors, () -> recording.file(id, form.filing(request), by))
                ? "redirect:/remedies/" + id
                : show(by, model, request);
    }

    private String show(Officer by, Model model, @Nullable RequestId request) {
        FilingRules.requireRecorder(by);
        choices(by, model);
        model.addAttribute("ofRequest", request != null);
        return request == null ? "remedies/new" : "remedies/new-of-request";
    }

    /** What the form chooses from. */
    void choices(Officer by, Model model) {
        model.addAttribute("kinds", RemedyKind.values());
        model.addAttribute("procedures", ReviewProcedure.values());
        model.addAttribute("routes", SuitRoute.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute(
                "reviews", remedies.reviews(by).stream().map(Choice::of).toList());
        Letterhead letterhead = letterheads.of(by.agencyId()).orElse(null);
        model.addAttribute("letterhead", letterhead);
    }
}
