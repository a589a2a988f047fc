package disclosuredesk.cooperation.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cooperation.AnsweringConferrals;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.cooperation.ConferralView;
import disclosuredesk.cooperation.ConferralViews;
import disclosuredesk.materials.BroughtFiles;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.SavedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A conferral for a department that confers: the question and its papers, the department's opinion, and nothing else of the case. */
@Controller
@RequestMapping("/conferrals")
class ConferringDepartmentController {

    private static final Map<String, Comparator<ConferralView>> HEADS = Map.of(
            "number",
            ListOrder.<ConferralView, Integer>value(one -> one.of().number().year())
                    .thenComparing(ListOrder.value(one -> one.of().number().serial())),
            "due",
            ListOrder.value(ConferralView::due));

    private final ConferralViews views;
    private final AnsweringConferrals giving;
    private final Materials materials;
    private final BroughtFiles brought;

    ConferringDepartmentController(
            ConferralViews views, AnsweringConferrals giving, Materials materials, BroughtFiles brought) {
        this.views = views;
        this.giving = giving;
        this.materials = materials;
        this.brought = brought;
    }

    static class OpinionForm {
        @Size(max = 4000, message = "{cooperation.tooLong}")
        public String opinionText = "";

        public List<MultipartFile> files = new ArrayList<>();
    }

    @GetMapping
    String list(Officer by, @RequestParam(name = "sort", defaultValue = "") String sort, Model model) {
        ListOrder order = ListOrder.of(sort, HEADS.keySet());
        List<ConferralView> open = order.sorted(views.open(by), HEADS);
        model.addAttribute("sorts", order.links(HEADS.keySet(), "/conferrals?"));
        model.addAttribute(
                "toAnswer", open.stream().filter(one -> one.of().awaits(by)).toList());
        model.addAttribute(
                "others", open.stream().filter(one -> !one.of().awaits(by)).toList());
        return "cooperation/conferrals";
    }

    @GetMapping("/{conferral}")
    String page(@PathVariable("conferral") long id, Officer by, @ModelAttribute("form") OpinionForm form, Model model) {
        return page(id, by, model);
    }

    private String page(long id, Officer by, Model model) {
        ConferralView view = views.get(id, by);
        Conferral of = view.of();
        model.addAttribute("view", view);
        model.addAttribute("seesCase", views.seesCase(of, by));
        model.addAttribute("department", of.participant(by).orElse(null));
        model.addAttribute("papers", views.shown(of));
        return "cooperation/conferring";
    }

    @PostMapping("/{conferral}/opinion")
    String give(
            @PathVariable("conferral") long id,
            Officer by,
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        List<InspectedFile> files = brought.of(form.files, errors);
        return FormErrors.page(
                errors,
                () -> giving.give(id, form.opinionText, files, by),
                "cooperation.opinion.given",
                "/conferrals/" + id,
                next,
                () -> page(id, by, model));
    }

    @GetMapping("/{conferral}/papers/{material}")
    ResponseEntity<byte[]> paper(
            @PathVariable("conferral") long id, @PathVariable("material") String storageName, Officer by) {
        Material paper = views.paper(views.get(id, by).of(), storageName);
        return SavedFile.of(materials.content(paper), paper.name(), paper.kind().mediaType());
    }
}
