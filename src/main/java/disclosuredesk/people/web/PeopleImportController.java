package disclosuredesk.people.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsViews;
import disclosuredesk.agencies.Role;
import disclosuredesk.people.ImportingPeople;
import disclosuredesk.people.ImportingPeople.Proposed;
import disclosuredesk.people.PeoplePreviews;
import disclosuredesk.people.PeopleSheet;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings people in from a workbook or from pasted lines: read, looked over, proposed. */
@Controller
@RequestMapping("/officers/import")
class PeopleImportController {

    private static final String PAGE = "people/import";
    private static final String REST = "rest";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PeopleSheet sheet;
    private final PeoplePreviews previews;
    private final ImportingPeople importing;
    private final RightsViews rights;

    PeopleImportController(PeopleSheet sheet, PeoplePreviews previews, ImportingPeople importing, RightsViews rights) {
        this.sheet = sheet;
        this.previews = previews;
        this.importing = importing;
        this.rights = rights;
    }

    static class RowsForm {
        @Size(max = 100_000, message = "{people.import.tooLong}")
        public String rows = "";
    }

    static class SheetForm {
        public @Nullable MultipartFile file;
    }

    @ModelAttribute
    void page(Officer by, Model model) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        model.addAttribute("secondPerson", rights.hasSecondPerson(by.agencyId()));
    }

    @GetMapping
    String show(
            Officer by, @ModelAttribute("form") RowsForm form, @ModelAttribute("sheet") SheetForm file, Model model) {
        if (model.getAttribute(REST) instanceof String rest) {
            form.rows = rest;
            model.addAttribute("preview", previews.of(rest, by));
        }
        return PAGE;
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(Officer by) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.templateName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(sheet.template(by));
    }

    @PostMapping("/sheet")
    @EachTime
    String read(
            Officer by,
            @ModelAttribute("sheet") SheetForm sent,
            BindingResult errors,
            @ModelAttribute("form") RowsForm form,
            Model model) {
        MultipartFile file = sent.file;
        FormErrors.need(errors, "file", file == null || file.isEmpty() ? null : file, "people.import.fileMissing");
        if (!errors.hasErrors() && file != null) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            FormErrors.none(
                    errors,
                    () -> form.rows =
                            sheet.lines(name, SentFile.bytes(file, bytes -> PeopleSheet.requireSize(name, bytes))));
        }
        if (!errors.hasErrors()) {
            model.addAttribute("preview", previews.of(form.rows, by));
        }
        return PAGE;
    }

    @PostMapping("/preview")
    @EachTime
    String check(
            Officer by,
            @Valid @ModelAttribute("form") RowsForm form,
            BindingResult errors,
            @ModelAttribute("sheet") SheetForm file,
            Model model) {
        FormErrors.none(errors, () -> model.addAttribute("preview", previews.of(form.rows, by)));
        return PAGE;
    }

    @ProvedLately
    @PostMapping
    String propose(
            Officer by,
            @Valid @ModelAttribute("form") RowsForm form,
            BindingResult errors,
            @ModelAttribute("sheet") SheetForm file,
            RedirectAttributes redirect) {
        AtomicReference<@Nullable Proposed> done = new AtomicReference<>();
        if (!FormErrors.none(errors, () -> done.set(importing.propose(form.rows, by)))) {
            return PAGE;
        }
        Proposed proposed = Objects.requireNonNull(done.get());
        boolean whole = proposed.wrong() == 0;
        redirect.addFlashAttribute("flash", whole ? "people.import.proposed" : "people.import.proposedSome");
        redirect.addFlashAttribute("flashArguments", new Object[] {proposed.people(), proposed.wrong()});
        if (whole) {
            return "redirect:/officers";
        }
        redirect.addFlashAttribute(REST, proposed.rest());
        return "redirect:/officers/import";
    }
}
