package disclosuredesk.release.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.release.InformationFiles;
import disclosuredesk.release.RedactionMark;
import disclosuredesk.release.Release;
import disclosuredesk.release.Releasing;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of each file of information. */
@Controller
@RequestMapping("/requests/{id}/release")
class ReleaseController {

    private final Requests requests;
    private final InformationFiles files;
    private final Releasing releasing;

    ReleaseController(Requests requests, InformationFiles files, Releasing releasing) {
        this.requests = requests;
        this.files = files;
        this.releasing = releasing;
    }

    static class ReleaseForm {
        @Carried
        public int version = -1;

        @NotNull(message = "{release.choiceMissing}")
        public @Nullable Release choice;

        public @Nullable Ground ground;
        /** Given with what it carries besides its pages. */
        public boolean asIs;
    }

    @ModelAttribute
    void list(@PathVariable("id") RequestId id, Officer by, Model model) {
        model.addAttribute("version", requests.get(id, by).version());
        model.addAttribute("files", files.of(id));
        model.addAttribute("choices", Release.values());
    }

    @ModelAttribute("grounds")
    List<Ground> grounds() {
        return RedactionMark.grounds();
    }

    @GetMapping
    String page(@PathVariable("id") RequestId id, @ModelAttribute("form") ReleaseForm form) {
        return "release/release";
    }

    @PostMapping("/{material}/choice")
    String choose(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @Valid @ModelAttribute("form") ReleaseForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> releasing.choose(id, form.version, material, form.choice, form.ground, form.asIs, by))
                ? "redirect:/requests/" + id + "/release"
                : "release/release";
    }

    @PostMapping("/{material}/burning")
    String burn(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @ModelAttribute("form") ReleaseForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!FormErrors.none(errors, () -> releasing.burn(id, form.version, material, by))) {
            return "release/release";
        }
        next.addFlashAttribute("flash", "release.burnt.done");
        return "redirect:/requests/" + id + "/release";
    }
}
