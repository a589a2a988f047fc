package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.letters.ChangingLetterhead;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterTemplates;
import disclosuredesk.letters.Letterhead;
import disclosuredesk.letters.Letterheads;
import disclosuredesk.letters.SentWord;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** What the agency's letters print; the administrator's page. */
@Controller
@RequestMapping("/letterhead")
class LetterheadController {

    private final Letterheads letterheads;
    private final LetterTemplates templates;
    private final ChangingLetterhead changing;

    LetterheadController(Letterheads letterheads, LetterTemplates templates, ChangingLetterhead changing) {
        this.letterheads = letterheads;
        this.templates = templates;
        this.changing = changing;
    }

    static class LetterheadForm {
        @NotBlank(message = "{letters.letterhead.missing}")
        @Size(max = 20, message = "{letters.tooLong}")
        public String numberWord = "";

        @NotBlank(message = "{letters.letterhead.missing}")
        @Size(max = 100, message = "{letters.tooLong}")
        public String reviewAgency = "";

        @Size(max = 200, message = "{letters.tooLong}")
        public String reviewChannel = "";

        @NotBlank(message = "{letters.letterhead.missing}")
        @Size(max = 100, message = "{letters.tooLong}")
        public String court = "";

        @NotBlank(message = "{letters.letterhead.missing}")
        @Size(max = 300, message = "{letters.tooLong}")
        public String contact = "";
    }

    static class TemplateForm {
        public @Nullable MultipartFile file;
    }

    @GetMapping
    String show(
            Officer by,
            @ModelAttribute("form") LetterheadForm form,
            @ModelAttribute("template") TemplateForm template) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        letterheads.of(by.agencyId()).ifPresent(known -> {
            form.numberWord = known.numberWord();
            form.reviewAgency = known.reviewAgency();
            form.reviewChannel = Objects.requireNonNullElse(known.reviewChannel(), "");
            form.court = known.court();
            form.contact = known.contact();
        });
        return "letters/letterhead";
    }

    @ModelAttribute
    void template(Officer by, Model model) {
        if (by.is(Role.ADMINISTRATOR)) {
            model.addAttribute("ownTemplate", templates.own(by.agencyId()).orElse(null));
            model.addAttribute("templateFault", templates.fault(by.agencyId()).orElse(null));
        }
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        byte[] file = templates
                .file(by.agencyId())
                .orElseGet(() -> templates.of(by.agencyId()).file());
        return Download.of(file, "letter.docx", LetterFiles.Form.DOCX);
    }

    @PostMapping("/template")
    String changeTemplate(
            Officer by,
            @ModelAttribute("template") TemplateForm form,
            BindingResult errors,
            @ModelAttribute("form") LetterheadForm letterhead,
            RedirectAttributes redirect) {
        MultipartFile file = form.file;
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (!FormErrors.none(
                errors,
                () -> changing.changeTemplate(
                        name,
                        file == null ? new byte[0] : SentFile.bytes(file, SentWord::requireSizeOfTemplate),
                        by))) {
            return show(by, letterhead, form);
        }
        redirect.addFlashAttribute("flash", "letters.template.saved");
        return "redirect:/letterhead";
    }

    @PostMapping("/template/removal")
    String removeTemplate(Officer by, RedirectAttributes redirect) {
        changing.removeTemplate(by);
        redirect.addFlashAttribute("flash", "letters.template.removed");
        return "redirect:/letterhead";
    }

    @PostMapping
    String change(
            Officer by,
            @Valid @ModelAttribute("form") LetterheadForm form,
            BindingResult errors,
            @ModelAttribute("template") TemplateForm template,
            RedirectAttributes redirect) {
        boolean done = FormErrors.none(
                errors,
                () -> changing.change(
                        new Letterhead(
                                form.numberWord, form.reviewAgency, form.reviewChannel, form.court, form.contact),
                        by));
        if (!done) {
            return "letters/letterhead";
        }
        redirect.addFlashAttribute("flash", "letters.letterhead.saved");
        return "redirect:/letterhead";
    }
}
