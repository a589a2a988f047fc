package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.documents.Printable;
import disclosuredesk.letters.FinalLetters;
import disclosuredesk.letters.FinishingLetters;
import disclosuredesk.letters.IssuingLetters;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.letters.Letters;
import disclosuredesk.letters.LettersFromOutside;
import disclosuredesk.letters.SentWord;
import disclosuredesk.letters.WrittenLetter;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a case: seen, issued, voided. */
@Controller
@RequestMapping("/requests/{id}/letters")
class LettersController {

    private final Requests requests;
    private final Letters letters;
    private final LettersFromOutside outside;
    private final IssuingLetters issuing;
    private final LetterFiles files;
    private final FinishingLetters finishing;
    private final FinalLetters finals;

    LettersController(
            Requests requests,
            Letters letters,
            LettersFromOutside outside,
            IssuingLetters issuing,
            LetterFiles files,
            FinishingLetters finishing,
            FinalLetters finals) {
        this.requests = requests;
        this.letters = letters;
        this.outside = outside;
        this.issuing = issuing;
        this.files = files;
        this.finishing = finishing;
        this.finals = finals;
    }

    static class IssueForm extends CaseForm {
        @NotNull(message = "{letters.nothingToIssue}")
        public @Nullable LetterKind kind;

        @Size(max = 1000, message = "{letters.tooLong}")
        public String despite = "";
    }

    static class WrittenForm extends CaseForm {
        @NotNull(message = "{letters.written.kindMissing}")
        public @Nullable LetterKind kind;

        @Size(max = 100, message = "{letters.tooLong}")
        public String agency = "";

        @NotBlank(message = "{letters.written.textMissing}")
        @Size(max = 2000, message = "{letters.tooLong}")
        public String text = "";
    }

    static class VoidForm extends CaseForm {
        @Size(max = 300, message = "{letters.tooLong}")
        public String reason = "";
    }

    static class FinalForm extends CaseForm {
        public @Nullable MultipartFile file;

        @Size(max = 1000, message = "{letters.tooLong}")
        public String reason = "";
    }

    @GetMapping
    String list(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") IssueForm form, Model model) {
        return showList(id, by, model);
    }

    @PostMapping
    String issue(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> issuing.issue(id, form.version, form.kind, form.despite, by))) {
            return showList(id, by, model);
        }
        redirect.addFlashAttribute("flash", "letters.issuedNow");
        return "redirect:/requests/" + id + "/letters";
    }

    @GetMapping("/new")
    String writing(@PathVariable("id") RequestId id, @ModelAttribute("form") WrittenForm form, Model model) {
        return showWriting(model);
    }

    @PostMapping("/new")
    String write(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") WrittenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.kind != LetterKind.RECTIFICATION_NOTICE) {
            FormErrors.need(errors, "agency", form.agency, "letters.written.agencyMissing");
        }
        if (!FormErrors.none(
                errors,
                () -> issuing.write(
                        id,
                        form.version,
                        Objects.requireNonNull(form.kind),
                        new WrittenLetter(form.agency, form.text),
                        by))) {
            return showWriting(model);
        }
        redirect.addFlashAttribute("flash", "letters.issuedNow");
        return "redirect:/requests/" + id + "/letters";
    }

    private static String showWriting(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(LetterKind.values()).filter(LetterKind::isWritten).toList());
        return "letters/writing";
    }

    @GetMapping("/{letter:[0-9]+}")
    String letter(
            @PathVariable("id") RequestId id,
            @PathVariable("letter") long letter,
            Officer by,
            @ModelAttribute("form") VoidForm form,
            @ModelAttribute("template") FinalForm finished,
            Model model) {
        return showLetter(id, letter, by, model);
    }

    @GetMapping("/{letter}/{form:docx|pdf|ofd}")
    ResponseEntity<byte[]> file(
            @PathVariable("id") RequestId id,
            @PathVariable("letter") long letter,
            @PathVariable("form") String form,
            Officer by) {
        requests.get(id, by);
        Letter found = one(id, letter);
        Form wanted = Form.valueOf(form.toUpperCase(Locale.ROOT));
        return Download.of(files.of(found, wanted, by), found.number() + "." + form, wanted);
    }

    @Final
    @PostMapping("/{letter}/void")
    String voidLetter(
            @PathVariable("id") RequestId id,
            @PathVariable("letter") long letter,
            Officer by,
            @Valid @ModelAttribute("form") VoidForm form,
            BindingResult errors,
            @ModelAttribute("template") FinalForm finished,
            Model model,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "reason", form.reason, "letters.void.reasonMissing");
        if (!FormErrors.none(errors, () -> issuing.voidLetter(id, form.version, letter, form.reason, by))) {
            return showLetter(id, letter, by, model);
        }
        redirect.addFlashAttribute("flash", "letters.void.done");
        return "redirect:/requests/" + id + "/letters";
    }

    @PostMapping("/{letter}/final")
    String finish(
            @PathVariable("id") RequestId id,
            @PathVariable("letter") long letter,
            Officer by,
            @Valid @ModelAttribute("template") FinalForm form,
            BindingResult errors,
            @ModelAttribute("form") VoidForm voiding,
            Model model,
            RedirectAttributes redirect) {
        requests.get(id, by);
        MultipartFile file = form.file;
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "letters.final.missing");
            return showLetter(id, letter, by, model);
        }
        boolean done = FormErrors.none(errors, () -> {
            byte[] content = SentFile.bytes(file, SentWord::requireSizeOfFinal);
            model.addAttribute("changes", finishing.compare(one(id, letter), content, by));
            finishing.finish(
                    id,
                    form.version,
                    letter,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    content,
                    form.reason,
                    by);
        });
        if (!done) {
            return showLetter(id, letter, by, model);
        }
        redirect.addFlashAttribute("flash", "letters.final.done");
        return "redirect:/requests/" + id + "/letters/" + letter;
    }

    @GetMapping("/{letter}/final")
    ResponseEntity<byte[]> finalFile(
            @PathVariable("id") RequestId id, @PathVariable("letter") long letter, Officer by) {
        requests.get(id, by);
        Letter found = one(id, letter);
        return Download.of(
                finals.file(found.id()).orElseThrow(() -> Refused.notFound("letters.notFound")),
                found.number() + ".docx",
                Form.DOCX);
    }

    private String showList(RequestId id, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute("letters", letters.of(id));
        model.addAttribute("outside", outside.of(id));
        model.addAttribute("mayWrite", mayIssue(by));
        model.addAttribute("mayOverrule", by.is(Role.HEAD));
        List<LetterKind> possible = mayIssue(by) ? issuing.possible(id, by) : List.of();
        model.addAttribute("possible", possible);
        model.addAttribute("decisionPossible", possible.contains(LetterKind.DECISION));
        return "letters/letters";
    }

    private String showLetter(RequestId id, long letter, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute("letter", one(id, letter));
        model.addAttribute(
                "unprintable",
                String.join(
                        "、",
                        Printable.unprintable(
                                String.join("", one(id, letter).content().lines()))));
        model.addAttribute("finished", finals.of(letter).orElse(null));
        model.addAttribute("mayVoid", mayIssue(by));
        return "letters/letter";
    }

    private Letter one(RequestId id, long letter) {
        return letters.of(id).stream()
                .filter(one -> one.id() == letter)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("letters.notFound"));
    }

    private static boolean mayIssue(Officer by) {
        return by.is(Role.CLERK) || by.is(Role.HEAD);
    }
}
