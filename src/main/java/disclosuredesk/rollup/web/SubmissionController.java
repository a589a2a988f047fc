package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.rollup.DecidingSubmissions;
import disclosuredesk.rollup.EmptyTemplate;
import disclosuredesk.rollup.ReportingUnit;
import disclosuredesk.rollup.ReportingUnits;
import disclosuredesk.rollup.SentReport;
import disclosuredesk.rollup.Submission;
import disclosuredesk.rollup.SubmissionChecks;
import disclosuredesk.rollup.SubmissionDecision;
import disclosuredesk.rollup.Submissions;
import disclosuredesk.rollup.Submitting;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit with its attempts, uploading its report, and a submission with what the checks say and what was decided. */
@Controller
@RequestMapping("/statistics/{year}")
class SubmissionController {

    private static final String UNIT = "statistics/unit";
    private static final String SUBMISSION = "statistics/submission";

    private final ReportingUnits units;
    private final Submissions submissions;
    private final SubmissionChecks checks;
    private final Submitting submitting;
    private final DecidingSubmissions deciding;

    SubmissionController(
            ReportingUnits units,
            Submissions submissions,
            SubmissionChecks checks,
            Submitting submitting,
            DecidingSubmissions deciding) {
        this.units = units;
        this.submissions = submissions;
        this.checks = checks;
        this.submitting = submitting;
        this.deciding = deciding;
    }

    static class UploadForm {
        @NotNull(message = "{statistics.submission.scopeMissing}")
        public @Nullable ReportScope scope;

        public @Nullable MultipartFile file;
    }

    static class DecisionForm {
        @NotNull(message = "{statistics.submission.decisionMissing}")
        public SubmissionDecision.@Nullable Kind decision;

        public String reason = "";
    }

    @ModelAttribute
    void year(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        model.addAttribute("year", year);
        model.addAttribute("scopes", ReportScope.values());
    }

    @GetMapping("/units/{unit}")
    String unit(
            @PathVariable("year") int year,
            @PathVariable("unit") long id,
            Officer by,
            @ModelAttribute("form") UploadForm form,
            Model model) {
        ReportingUnit unit = units.get(id, by.agencyId());
        List<Submission> attempts = submissions.of(id, year);
        model.addAttribute("unit", unit);
        model.addAttribute("attempts", attempts);
        model.addAttribute("forms", List.of(ReportForm.XLSX, ReportForm.DOCX, ReportForm.JSON));
        return UNIT;
    }

    @PostMapping("/units/{unit}/submissions")
    String upload(
            @PathVariable("year") int year,
            @PathVariable("unit") long id,
            Officer by,
            @Valid @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        unit(year, id, by, form, model);
        MultipartFile file = form.file;
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "statistics.submission.fileMissing");
            return UNIT;
        }
        long[] submission = new long[1];
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (!FormErrors.none(
                errors,
                () -> submission[0] = submitting.upload(
                        id,
                        year,
                        Objects.requireNonNull(form.scope),
                        name,
                        SentFile.bytes(file, bytes -> SentReport.requireSize(name, bytes)),
                        by))) {
            return UNIT;
        }
        redirect.addFlashAttribute("flash", "statistics.submission.uploaded");
        return "redirect:/statistics/" + year + "/submissions/" + submission[0];
    }

    @GetMapping("/units/{unit}/template/{form}")
    ResponseEntity<byte[]> template(
            @PathVariable("year") int year,
            @PathVariable("unit") long id,
            @PathVariable("form") String form,
            Officer by) {
        return RollupAccess.file(EmptyTemplate.of(units.get(id, by.agencyId()).name(), year), form);
    }

    @GetMapping("/submissions/{submission}")
    String submission(
            @PathVariable("year") int year,
            @PathVariable("submission") long id,
            Officer by,
            @ModelAttribute("form") DecisionForm form,
            Model model) {
        Submission submission = submission(year, id, by);
        boolean collects = units.of(by.agencyId()).stream().anyMatch(unit -> unit.id() == submission.unitId());
        ReportingUnit unit = collects
                ? units.get(submission.unitId(), by.agencyId())
                : units.reportedBy(by.agencyId(), year).stream()
                        .filter(one -> one.id() == submission.unitId())
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("statistics.submission.notFound"));
        model.addAttribute("submission", submission);
        model.addAttribute("unit", unit);
        model.addAttribute("collects", collects);
        model.addAttribute("acrossYears", checks.acrossYears(submission, unit));
        model.addAttribute("tables", submission.tables().printed());
        model.addAttribute(
                "latest", submissions.of(submission.unitId(), year).get(0).id() == submission.id());
        return SUBMISSION;
    }

    @PostMapping("/submissions/{submission}/decision")
    String decide(
            @PathVariable("year") int year,
            @PathVariable("submission") long id,
            Officer by,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        submission(year, id, by, form, model);
        if (!FormErrors.none(
                errors, () -> deciding.decide(id, Objects.requireNonNull(form.decision), form.reason, by))) {
            return SUBMISSION;
        }
        redirect.addFlashAttribute("flash", "statistics.submission.done." + form.decision);
        return "redirect:/statistics/" + year + "/submissions/" + id;
    }

    @GetMapping("/submissions/{submission}/file")
    ResponseEntity<byte[]> file(@PathVariable("year") int year, @PathVariable("submission") long id, Officer by) {
        Submission submission = submission(year, id, by);
        Submission.UploadedFile file = submission.file();
        if (file == null) {
            throw Refused.notFound("statistics.submission.notFound");
        }
        return RollupAccess.saved(file.name(), MediaType.APPLICATION_OCTET_STREAM, submissions.content(submission));
    }

    private Submission submission(int year, long id, Officer by) {
        Submission submission = submissions.get(id, by);
        if (submission.year() != year) {
            throw Refused.notFound("statistics.submission.notFound");
        }
        return submission;
    }
}
