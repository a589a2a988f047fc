package disclosuredesk.consultation.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.AskedOpinion;
import disclosuredesk.consultation.AskedOpinionId;
import disclosuredesk.consultation.AskedOpinions;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.GivingOpinions;
import disclosuredesk.materials.BroughtFiles;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.SavedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** A letter that came from another agency of this installation, and the opinion on it. */
@Controller
@RequestMapping("/opinions/{id}")
class AskedOpinionController {

    private final AskedOpinions asked;
    private final GivingOpinions giving;
    private final BroughtFiles brought;
    private final Materials materials;
    private final Clock clock;

    AskedOpinionController(
            AskedOpinions asked, GivingOpinions giving, BroughtFiles brought, Materials materials, Clock clock) {
        this.asked = asked;
        this.giving = giving;
        this.brought = brought;
        this.materials = materials;
        this.clock = clock;
    }

    static class AskedOpinionForm {
        public Consultation.@Nullable Opinion opinion;

        @Size(max = 2000, message = "{consultation.tooLong}")
        public String reasons = "";

        @Size(max = 100, message = "{consultation.tooLong}")
        public String approvedBy = "";

        public List<MultipartFile> files = new ArrayList<>();
    }

    @GetMapping
    String page(
            @PathVariable("id") AskedOpinionId id,
            Officer by,
            @ModelAttribute("form") AskedOpinionForm form,
            Model model) {
        return show(id, by, model);
    }

    private String show(AskedOpinionId id, Officer by, Model model) {
        AskedOpinion one = asked.get(id, by);
        LocalDate due = asked.due(one);
        model.addAttribute("one", one);
        model.addAttribute("due", due);
        model.addAttribute(
                "late", one.isAwaited() && due != null && LocalDate.now(clock).isAfter(due));
        model.addAttribute("papers", asked.papers(one, false));
        model.addAttribute("answers", asked.papers(one, true));
        model.addAttribute("opinions", List.of(Consultation.Opinion.AGREES, Consultation.Opinion.OBJECTS));
        model.addAttribute("mayGive", by.is(Role.CLERK) || by.is(Role.HEAD));
        return "consultation/asked-opinion";
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable("id") AskedOpinionId id,
            Officer by,
            @Valid @ModelAttribute("form") AskedOpinionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        List<InspectedFile> files = brought.of(form.files, errors);
        boolean done =
                FormErrors.none(errors, () -> giving.give(id, form.opinion, form.reasons, form.approvedBy, files, by));
        if (!done) {
            return show(id, by, model);
        }
        next.addFlashAttribute("flash", "consultation.within.done");
        return "redirect:/opinions/" + id;
    }

    /** Always saved, never shown in place, as every material. */
    @GetMapping("/papers/{material}")
    ResponseEntity<byte[]> paper(
            @PathVariable("id") AskedOpinionId id, @PathVariable("material") String storageName, Officer by) {
        Material paper = asked.paper(asked.get(id, by), storageName);
        return SavedFile.of(materials.content(paper), paper.name(), paper.kind().mediaType());
    }
}
