package disclosuredesk.rectification.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.materials.UploadLimit;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rectification.FilingEvidence;
import disclosuredesk.rectification.RectificationFile;
import disclosuredesk.rectification.RectificationFiles;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationRules;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SavedFile;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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

/** The evidence as files: uploaded, opened, taken out. */
@Controller
@RequestMapping("/rectifications/{id}/files")
class EvidenceFilesController {

    private static final int MOST_AT_ONCE = 10;

    private final FilingEvidence filing;
    private final RectificationFiles files;
    private final Rectifications rectifications;
    private final RectificationController page;
    private final UploadLimit limit;

    EvidenceFilesController(
            FilingEvidence filing,
            RectificationFiles files,
            Rectifications rectifications,
            RectificationController page,
            UploadLimit limit) {
        this.filing = filing;
        this.files = files;
        this.rectifications = rectifications;
        this.page = page;
        this.limit = limit;
    }

    @GetMapping
    String form(
            @PathVariable("id") RectificationId id,
            Officer by,
            @ModelAttribute("form") EvidenceFilesForm form,
            Model model) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.CLERK, RectificationRules.EXAMINABLE, by);
        return show(id, by, model);
    }

    @PostMapping
    String upload(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") EvidenceFilesForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> filing.file(id, form.version, inspected(form.files), by))
                ? "redirect:/rectifications/" + id
                : show(id, by, model);
    }

    private List<InspectedFile> inspected(List<MultipartFile> sent) {
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .isEmpty())
                .toList();
        if (chosen.size() > MOST_AT_ONCE) {
            throw Refused.invalid("files", "materials.file.tooMany", MOST_AT_ONCE);
        }
        return chosen.stream().map(this::inspected).toList();
    }

    private InspectedFile inspected(MultipartFile file) {
        String name = Objects.requireNonNull(file.getOriginalFilename());
        byte[] content = SentFile.bytes(file, bytes -> InspectedFile.requireSize(name, bytes, limit.bytes()));
        return InspectedFile.of(name, content, limit.bytes());
    }

    private String show(RectificationId id, Officer by, Model model) {
        page.show(id, by, model);
        model.addAttribute("largest", limit.mebibytes());
        return "rectification/files";
    }

    @GetMapping("/{file}")
    ResponseEntity<byte[]> read(
            @PathVariable("id") RectificationId id, @PathVariable("file") String storageName, Officer by) {
        rectifications.get(id, by);
        RectificationFile file = files.get(id, storageName);
        return SavedFile.of(files.content(file), file.name(), file.kind().mediaType());
    }

    @GetMapping("/{file}/strike")
    String strikeForm(
            @PathVariable("id") RectificationId id,
            @PathVariable("file") String storageName,
            Officer by,
            @ModelAttribute("form") EvidenceStrikeForm form,
            Model model) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.CLERK, RectificationRules.EXAMINABLE, by);
        return showStrike(id, storageName, by, model);
    }

    @PostMapping("/{file}/strike")
    String strike(
            @PathVariable("id") RectificationId id,
            @PathVariable("file") String storageName,
            Officer by,
            @Valid @ModelAttribute("form") EvidenceStrikeForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> filing.strike(id, form.version, storageName, form.reason, by))
                ? "redirect:/rectifications/" + id
                : showStrike(id, storageName, by, model);
    }

    private String showStrike(RectificationId id, String storageName, Officer by, Model model) {
        page.show(id, by, model);
        model.addAttribute("struck", files.get(id, storageName));
        return "rectification/strike";
    }
}
