package disclosuredesk.decision.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.AnsweringParts;
import disclosuredesk.decision.Attachment;
import disclosuredesk.decision.CountedRows;
import disclosuredesk.decision.GivingParts;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.HelpingPart;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.PartView;
import disclosuredesk.decision.PartViews;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The parts of helping departments: the list, and each on a page of its own that tells nothing of the applicant to whoever does not see the case. */
@Controller
@RequestMapping("/parts")
class PartController {

    private final PartViews views;
    private final AnsweringParts answering;
    private final GivingParts giving;
    private final CountedRows rows;
    private final Agencies agencies;
    private final Clock clock;

    PartController(
            PartViews views,
            AnsweringParts answering,
            GivingParts giving,
            CountedRows rows,
            Agencies agencies,
            Clock clock) {
        this.views = views;
        this.answering = answering;
        this.giving = giving;
        this.rows = rows;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What is typed into the forms of the page; each uses its own part. */
    static class PartForm {
        @Size(max = 1000, message = "{decision.tooLong}")
        public String places = "";

        @Size(max = 2000, message = "{decision.tooLong}")
        public String findings = "";

        @Size(max = 500, message = "{decision.tooLong}")
        public String keywords = "";

        @Size(max = 100, message = "{decision.tooLong}")
        public String searchedBy = "";

        public @Nullable LocalDate searchedOn;

        public @Nullable MultipartFile file;
        public @Nullable Ground ground;

        @Size(max = 4000, message = "{decision.tooLong}")
        public String opinion = "";

        @Size(max = 500, message = "{decision.tooLong}")
        public String reason = "";

        @Carried
        public @Nullable Long departmentId;

        public @Nullable Integer workingDays;

        @Size(max = 500, message = "{decision.tooLong}")
        public String takeBackReason = "";
    }

    @ModelAttribute("grounds")
    List<Ground> grounds() {
        return Ground.forDrafting();
    }

    @ModelAttribute("rows")
    Map<Ground, Outcome> rows(Officer by) {
        return rows.forDrafting(by.agencyId());
    }

    @ModelAttribute("families")
    Outcome.Family[] families() {
        return Outcome.Family.values();
    }

    @GetMapping
    String list(Officer by, Model model) {
        List<PartView> open = views.open(by);
        model.addAttribute(
                "toAnswer",
                open.stream()
                        .filter(one -> one.of().isGivenTo(by) && one.of().isAwaited())
                        .toList());
        model.addAttribute(
                "others",
                open.stream()
                        .filter(one -> !one.of().isGivenTo(by) || !one.of().isAwaited())
                        .toList());
        return "decision/parts";
    }

    @GetMapping("/{part}")
    String page(@PathVariable("part") long id, Officer by, @ModelAttribute("form") PartForm form, Model model) {
        form.searchedBy = by.name();
        form.searchedOn = LocalDate.now(clock);
        return page(id, by, model);
    }

    private String page(long id, Officer by, Model model) {
        PartView view = views.get(id, by);
        HelpingPart of = view.of();
        List<Department> others = agencies.departments(by.agencyId()).stream()
                .filter(one -> one.id() != of.departmentId() && !Objects.equals(of.lead(), one.id()))
                .toList();
        model.addAttribute("view", view);
        model.addAttribute("about", views.about(of));
        model.addAttribute("seesCase", views.seesCase(of, by));
        model.addAttribute("given", of.isGivenTo(by));
        model.addAttribute("others", others);
        return "decision/part";
    }

    @PostMapping("/{part}/claim")
    String claim(
            @PathVariable("part") long id,
            Officer by,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> answering.claim(id, by),
                "decision.part.claim.flash",
                "/parts/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{part}/answer")
    String answer(
            @PathVariable("part") long id,
            Officer by,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        SearchFields.need(errors);
        return FormErrors.page(
                errors,
                () -> answering.answer(
                        id,
                        new SearchRecord(
                                form.places,
                                form.keywords,
                                form.searchedBy,
                                Objects.requireNonNull(form.searchedOn),
                                form.findings,
                                UploadedFile.of(form.file)),
                        Objects.requireNonNull(form.ground),
                        form.opinion,
                        by),
                "decision.part.answer.flash",
                "/parts/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{part}/return")
    String giveBack(
            @PathVariable("part") long id,
            Officer by,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> answering.giveBack(id, form.reason, by),
                "decision.part.return.flash",
                "/parts/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{part}/reassignment")
    String reassign(
            @PathVariable("part") long id,
            Officer by,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        Long department = form.departmentId;
        if (department == null && !errors.hasFieldErrors("departmentId")) {
            errors.rejectValue("departmentId", "requests.assignment.unknownDepartment");
        }
        return FormErrors.page(
                errors,
                () -> giving.reassign(id, Objects.requireNonNull(department), form.workingDays, form.reason, by),
                "decision.part.reassign.flash",
                "/parts/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{part}/taking-back")
    String takeBack(
            @PathVariable("part") long id,
            Officer by,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> giving.takeBack(id, form.takeBackReason, by),
                "decision.part.takeBack.flash",
                "/parts/" + id,
                next,
                () -> page(id, by, model));
    }

    /** Always saved, never shown in place, as every proof of a search. */
    @GetMapping("/{part}/search-proof/{file}")
    ResponseEntity<byte[]> proof(@PathVariable("part") long id, @PathVariable("file") long file, Officer by) {
        Attachment found = views.file(views.get(id, by), file);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .body(found.content());
    }
}
