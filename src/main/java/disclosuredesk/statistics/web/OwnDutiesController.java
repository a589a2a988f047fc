package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SavedFile;
import disclosuredesk.shared.SentFile;
import disclosuredesk.statistics.Appraisal;
import disclosuredesk.statistics.Appraisals;
import disclosuredesk.statistics.KeepingOwnDuties;
import disclosuredesk.statistics.NewAppraisal;
import disclosuredesk.statistics.Publications;
import disclosuredesk.statistics.ReportDuty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** The publication of a year's reports and the appraisals of its work. */
@Controller
@RequestMapping("/statistics/{year}/own-duties")
class OwnDutiesController {

    /** 10 MiB: it is kept in one row. */
    private static final int LARGEST = 10 << 20;

    private final Publications publications;
    private final Appraisals appraisals;
    private final KeepingOwnDuties keeping;

    OwnDutiesController(Publications publications, Appraisals appraisals, KeepingOwnDuties keeping) {
        this.publications = publications;
        this.appraisals = appraisals;
        this.keeping = keeping;
    }

    static class PublicationForm {
        public ReportScope reportScope = ReportScope.OWN;

        @NotNull(message = "{statistics.publication.dayMissing}")
        public @Nullable LocalDate publishedOn;

        @NotBlank(message = "{statistics.publication.addressMissing}")
        @Size(max = 500, message = "{remedies.tooLong}")
        public String webAddress = "";
    }

    static class AppraisalForm {
        @NotNull(message = "{statistics.appraisal.kindMissing}")
        public Appraisal.@Nullable Kind appraisalKind;

        @NotNull(message = "{statistics.appraisal.heldOnMissing}")
        public @Nullable LocalDate heldOn;

        @NotBlank(message = "{statistics.appraisal.organMissing}")
        @Size(max = 200, message = "{remedies.tooLong}")
        public String organ = "";

        @NotBlank(message = "{statistics.appraisal.resultMissing}")
        @Size(max = 200, message = "{remedies.tooLong}")
        public String outcomeText = "";

        @Size(max = 2000, message = "{remedies.tooLong}")
        public String text = "";

        public @Nullable MultipartFile file;
    }

    static class AppraisalVoidForm {
        @Size(max = 500, message = "{remedies.tooLong}")
        public String reason = "";
    }

    @ModelAttribute
    void page(@PathVariable("year") int year, Officer by, Model model) {
        ReportAccess.require(year, by);
        model.addAttribute("year", year);
        model.addAttribute("scopes", ReportScope.values());
        model.addAttribute("own", publications.all(by.agencyId(), year, ReportScope.OWN));
        model.addAttribute("total", publications.all(by.agencyId(), year, ReportScope.TOTAL));
        model.addAttribute("appraisals", appraisals.of(by.agencyId(), year));
        model.addAttribute("kinds", Appraisal.Kind.values());
        model.addAttribute("mayWrite", ReportDuty.has(by));
        model.addAttribute("mayVoid", by.is(Role.HEAD));
    }

    @GetMapping
    String show(@ModelAttribute("form") PublicationForm form, @ModelAttribute("appraisal") AppraisalForm appraisal) {
        return "statistics/own-duties";
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable("year") int year,
            Officer by,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            @ModelAttribute("appraisal") AppraisalForm appraisal) {
        return FormErrors.none(
                        errors, () -> keeping.publish(year, form.reportScope, form.publishedOn, form.webAddress, by))
                ? "redirect:/statistics/" + year + "/own-duties"
                : "statistics/own-duties";
    }

    @PostMapping("/appraisals")
    String record(
            @PathVariable("year") int year,
            Officer by,
            @Valid @ModelAttribute("appraisal") AppraisalForm appraisal,
            BindingResult errors,
            @ModelAttribute("form") PublicationForm form) {
        return FormErrors.none(errors, () -> keeping.record(year, entry(appraisal), inspected(appraisal.file), by))
                ? "redirect:/statistics/" + year + "/own-duties#appraisals"
                : "statistics/own-duties";
    }

    private static NewAppraisal entry(AppraisalForm form) {
        return new NewAppraisal(form.appraisalKind, form.heldOn, form.organ, form.outcomeText, form.text);
    }

    private static @Nullable InspectedFile inspected(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return InspectedFile.of(
                name, SentFile.bytes(file, bytes -> InspectedFile.requireSize(name, bytes, LARGEST)), LARGEST);
    }

    @GetMapping("/appraisals/{id}/void")
    String voidForm(@PathVariable("id") long id, @ModelAttribute("form") AppraisalVoidForm form, Model model) {
        model.addAttribute("id", id);
        return "statistics/appraisal-void";
    }

    @Final
    @PostMapping("/appraisals/{id}/void")
    String voidEntry(
            @PathVariable("year") int year,
            @PathVariable("id") long id,
            Officer by,
            @Valid @ModelAttribute("form") AppraisalVoidForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("id", id);
        FormErrors.need(errors, "reason", form.reason, "statistics.appraisal.reasonMissing");
        return FormErrors.none(errors, () -> keeping.voidEntry(id, form.reason, by))
                ? "redirect:/statistics/" + year + "/own-duties#appraisals"
                : "statistics/appraisal-void";
    }

    @GetMapping("/appraisals/{id}/file")
    ResponseEntity<byte[]> paper(@PathVariable("id") long id, Officer by) {
        Appraisals.Paper paper = appraisals
                .paper(id, by.agencyId())
                .orElseThrow(() -> Refused.notFound("statistics.appraisal.notFound"));
        return SavedFile.of(paper.content(), paper.name(), paper.mediaType());
    }
}
