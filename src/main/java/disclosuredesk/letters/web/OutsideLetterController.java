package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.FilingOutsideLetters;
import disclosuredesk.materials.UploadLimit;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Puts a letter on file that was made and numbered outside this system. */
@Controller
@RequestMapping("/requests/{id}/outside-letter")
class OutsideLetterController {

    private final FilingOutsideLetters filing;
    private final UploadLimit limit;

    OutsideLetterController(FilingOutsideLetters filing, UploadLimit limit) {
        this.filing = filing;
        this.limit = limit;
    }

    static class OutsideForm extends CaseForm {
        @NotNull(message = "{letters.outside.kindMissing}")
        public @Nullable PaperKind kind;

        @Carried
        public @Nullable Long nth;

        @NotBlank(message = "{letters.outside.numberMissing}")
        @Size(max = 80, message = "{letters.tooLong}")
        public String number = "";

        @NotNull(message = "{letters.outside.madeOnMissing}")
        public @Nullable LocalDate madeOn;

        @NotBlank(message = "{letters.outside.reasonMissing}")
        @Size(max = 500, message = "{letters.tooLong}")
        public String reason = "";

        public @Nullable MultipartFile file;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("kinds", PaperKind.values());
        model.addAttribute("largest", limit.mebibytes());
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") OutsideForm form) {
        return "letters/outside";
    }

    @PostMapping
    String file(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") OutsideForm form,
            BindingResult errors) {
        MultipartFile file = form.file;
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "letters.outside.fileMissing");
        }
        boolean done = FormErrors.none(errors, () -> {
            MultipartFile sent = Objects.requireNonNull(file);
            String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
            byte[] content = SentFile.bytes(sent, bytes -> InspectedFile.requireSize(name, bytes, limit.bytes()));
            filing.file(
                    id,
                    form.version,
                    Objects.requireNonNull(form.kind),
                    form.nth,
                    form.number,
                    Objects.requireNonNull(form.madeOn),
                    form.reason,
                    InspectedFile.of(name, content, limit.bytes()),
                    by);
        });
        return done
                ? "redirect:/requests/" + id + "/"
                        + Objects.requireNonNull(form.kind).page()
                : "letters/outside";
    }
}
