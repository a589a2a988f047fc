package disclosuredesk.materials.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.MaterialMoves;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.UploadLimit;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.SavedFile;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
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

/** The materials of a case: the list, uploading, striking, restoring, reading. */
@Controller
@RequestMapping("/requests/{id}/materials")
class MaterialsController {

    private static final int MOST_AT_ONCE = 10;

    private final Requests requests;
    private final Materials materials;
    private final MaterialMoves moves;
    private final FilingMaterials filing;
    private final UploadLimit limit;

    MaterialsController(
            Requests requests, Materials materials, MaterialMoves moves, FilingMaterials filing, UploadLimit limit) {
        this.requests = requests;
        this.materials = materials;
        this.moves = moves;
        this.filing = filing;
        this.limit = limit;
    }

    static class MaterialsForm extends CaseForm {
        public @Nullable Purpose purpose;
        public List<MultipartFile> files = new ArrayList<>();
    }

    static class StrikeForm extends CaseForm {
        @Size(max = 500, message = "{materials.tooLong}")
        public String reason = "";
    }

    static class MoveForm extends CaseForm {
        @NotBlank(message = "{materials.move.toMissing}")
        @Size(max = 50, message = "{requests.tooLong}")
        public String to = "";

        @NotBlank(message = "{materials.move.reasonMissing}")
        @Size(max = 500, message = "{materials.tooLong}")
        public String reason = "";
    }

    @ModelAttribute
    void list(@PathVariable("id") RequestId id, Officer by, Model model) {
        model.addAttribute("purposes", Purpose.uploadable());
        model.addAttribute("largest", limit.mebibytes());
        model.addAttribute("version", requests.get(id, by).version());
        model.addAttribute("materials", materials.all(id));
        model.addAttribute("movedAway", moves.from(id));
        model.addAttribute("movedHere", moves.to(id));
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") MaterialsForm form) {
        return "materials/materials";
    }

    /** Each file for itself: what is good is on file, what is not is named with the reason. */
    @PostMapping
    String upload(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") MaterialsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        List<MultipartFile> sent = form.files.stream()
                .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .isEmpty())
                .toList();
        Purpose purpose = form.purpose;
        if (purpose == null) {
            errors.rejectValue("purpose", "materials.purposeMissing");
        }
        if (sent.isEmpty()) {
            errors.rejectValue("files", "materials.file.none");
        } else if (sent.size() > MOST_AT_ONCE) {
            errors.rejectValue("files", "materials.file.tooMany", new Object[] {MOST_AT_ONCE}, "");
        }
        if (purpose == null || errors.hasErrors()) {
            return "materials/materials";
        }
        List<String> filed = new ArrayList<>();
        for (MultipartFile file : sent) {
            try {
                String name = Objects.requireNonNull(file.getOriginalFilename());
                byte[] content = SentFile.bytes(file, bytes -> InspectedFile.requireSize(name, bytes, limit.bytes()));
                InspectedFile inspected = InspectedFile.of(name, content, limit.bytes());
                filing.file(id, form.version + filed.size(), purpose, inspected, by);
                filed.add(inspected.name());
            } catch (Refused refused) {
                if (refused.kind() != Refused.Kind.INVALID && filed.isEmpty()) {
                    throw refused;
                }
                errors.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
            }
        }
        if (!errors.hasErrors()) {
            next.addFlashAttribute("flash", "materials.filed");
            next.addFlashAttribute("flashArguments", new Object[] {filed.size()});
            return "redirect:/requests/" + id + "/materials";
        }
        form.followOwnActs(filed.size());
        model.addAttribute("filed", filed);
        list(id, by, model);
        return "materials/materials";
    }

    @GetMapping("/{material}/strike")
    String strikeForm(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            @ModelAttribute("form") StrikeForm form,
            Model model) {
        model.addAttribute("material", materials.get(id, material));
        return "materials/strike";
    }

    @PostMapping("/{material}/strike")
    String strike(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @Valid @ModelAttribute("form") StrikeForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("material", materials.get(id, material));
        return FormErrors.none(errors, () -> filing.strike(id, form.version, material, form.reason, by))
                ? "redirect:/requests/" + id + "/materials"
                : "materials/strike";
    }

    @PostMapping("/{material}/strike/confirmation")
    String confirmStrike(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @ModelAttribute("form") StrikeForm form) {
        filing.confirmStrike(id, form.version, material, by);
        return "redirect:/requests/" + id + "/materials";
    }

    @PostMapping("/{material}/strike/drop")
    String dropStrike(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @ModelAttribute("form") StrikeForm form) {
        filing.dropStrike(id, form.version, material, by);
        return "redirect:/requests/" + id + "/materials";
    }

    @GetMapping("/{material}/move")
    String moveForm(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            @ModelAttribute("form") MoveForm form,
            Model model) {
        model.addAttribute("material", materials.get(id, material));
        return "materials/move";
    }

    @PostMapping("/{material}/move")
    String move(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("material", materials.get(id, material));
        if (!FormErrors.none(errors, () -> filing.move(id, form.version, material, form.to, form.reason, by))) {
            return "materials/move";
        }
        next.addFlashAttribute("flash", "materials.move.done");
        return "redirect:/requests/" + id + "/materials";
    }

    @PostMapping("/{material}/restore")
    String restore(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @ModelAttribute("form") StrikeForm form) {
        filing.restore(id, form.version, material, by);
        return "redirect:/requests/" + id + "/materials";
    }

    /** Always saved, never shown in place: what was sent in is not part of our pages. */
    @GetMapping("/{material}")
    ResponseEntity<byte[]> read(
            @PathVariable("id") RequestId id, @PathVariable("material") String storageName, Officer by) {
        requests.get(id, by);
        Material material = materials.get(id, storageName);
        return SavedFile.of(
                materials.content(material), material.name(), material.kind().mediaType());
    }
}
