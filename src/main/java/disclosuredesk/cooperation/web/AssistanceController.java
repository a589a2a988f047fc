package disclosuredesk.cooperation.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cooperation.AnsweringAssistance;
import disclosuredesk.cooperation.AskingAssistance;
import disclosuredesk.cooperation.Assistance;
import disclosuredesk.cooperation.AssistanceView;
import disclosuredesk.cooperation.AssistanceViews;
import disclosuredesk.materials.BroughtFiles;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.SavedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was asked: the page of whoever asked and of whoever was asked. It shows the question and its papers, and nothing else of the case. */
@Controller
@RequestMapping("/assistance")
class AssistanceController {

    private static final Map<String, Comparator<AssistanceView>> HEADS = Map.of(
            "number",
            ListOrder.<AssistanceView, Integer>value(one -> one.of().number().year())
                    .thenComparing(ListOrder.value(one -> one.of().number().serial())),
            "asked",
            ListOrder.text(one -> one.of().asked()),
            "askedOn",
            ListOrder.value(one -> one.of().askedOn()),
            "due",
            ListOrder.value(AssistanceView::due));

    private final AssistanceViews views;
    private final AskingAssistance asking;
    private final AnsweringAssistance answering;
    private final Materials materials;
    private final BroughtFiles brought;
    private final Clock clock;

    AssistanceController(
            AssistanceViews views,
            AskingAssistance asking,
            AnsweringAssistance answering,
            Materials materials,
            BroughtFiles brought,
            Clock clock) {
        this.views = views;
        this.asking = asking;
        this.answering = answering;
        this.materials = materials;
        this.brought = brought;
        this.clock = clock;
    }

    /** What is typed into the forms of the page; each uses its own part. */
    static class AssistanceForm {
        @Size(max = 100, message = "{cooperation.tooLong}")
        public String documentNumber = "";

        public @Nullable LocalDate sentOn;

        @Size(max = 200, message = "{cooperation.tooLong}")
        public String sendingProof = "";

        public @Nullable LocalDate receivedOn;

        public @Nullable LocalDate repliedOn;

        @Size(max = 4000, message = "{cooperation.tooLong}")
        public String answerText = "";

        public List<MultipartFile> files = new ArrayList<>();

        @Size(max = 500, message = "{cooperation.tooLong}")
        public String chaseNote = "";

        @Size(max = 500, message = "{cooperation.tooLong}")
        public String escalation = "";

        @Size(max = 500, message = "{cooperation.tooLong}")
        public String closeReason = "";

        @Size(max = 500, message = "{cooperation.tooLong}")
        public String withdrawReason = "";
    }

    @GetMapping
    String list(Officer by, @RequestParam(name = "sort", defaultValue = "") String sort, Model model) {
        ListOrder order = ListOrder.of(sort, HEADS.keySet());
        List<AssistanceView> open = order.sorted(views.open(by), HEADS);
        model.addAttribute("sorts", order.links(HEADS.keySet(), "/assistance?"));
        model.addAttribute(
                "toAnswer",
                open.stream()
                        .filter(one -> one.of().isAskedOf(by) && one.of().isAwaited())
                        .toList());
        model.addAttribute(
                "others",
                open.stream()
                        .filter(one -> !one.of().isAskedOf(by) || !one.of().isAwaited())
                        .toList());
        return "cooperation/assistances";
    }

    @GetMapping("/{assistance}")
    String page(
            @PathVariable("assistance") long id, Officer by, @ModelAttribute("form") AssistanceForm form, Model model) {
        form.receivedOn = LocalDate.now(clock);
        form.repliedOn = LocalDate.now(clock);
        return page(id, by, model);
    }

    private String page(long id, Officer by, Model model) {
        AssistanceView view = views.get(id, by);
        Assistance of = view.of();
        model.addAttribute("view", view);
        model.addAttribute("letter", views.letter(of).orElse(null));
        model.addAttribute("seesCase", views.seesCase(of, by));
        model.addAttribute("asked", of.isAskedOf(by));
        model.addAttribute("mayAnswer", of.isAnsweredBy(by));
        model.addAttribute("papers", views.papers(of));
        model.addAttribute("answers", views.answers(of));
        model.addAttribute("chasings", views.chasings(of));
        return "cooperation/assistance";
    }

    @PostMapping("/{assistance}/sending")
    String send(
            @PathVariable("assistance") long id,
            Officer by,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (views.letter(views.get(id, by).of()).isEmpty()) { // one made here has its number
            FormErrors.need(errors, "documentNumber", form.documentNumber, "cooperation.ask.documentMissing");
        }
        FormErrors.need(errors, "sentOn", form.sentOn, "cooperation.dayMissing");
        FormErrors.need(errors, "sendingProof", form.sendingProof, "cooperation.ask.proofMissing");
        return FormErrors.page(
                errors,
                () -> asking.send(id, form.documentNumber, Objects.requireNonNull(form.sentOn), form.sendingProof, by),
                "cooperation.send.flash",
                "/assistance/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{assistance}/receipt")
    String receive(
            @PathVariable("assistance") long id,
            Officer by,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> answering.receive(id, form.receivedOn, by),
                "cooperation.receive.flash",
                "/assistance/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{assistance}/answer")
    String answer(
            @PathVariable("assistance") long id,
            Officer by,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        List<InspectedFile> files = brought.of(form.files, errors);
        return FormErrors.page(
                errors,
                () -> answering.answer(id, form.repliedOn, form.answerText, files, by),
                "cooperation.answer.flash",
                "/assistance/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{assistance}/chasing")
    String chase(
            @PathVariable("assistance") long id,
            Officer by,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> asking.chase(id, form.chaseNote, by),
                "cooperation.chase.flash",
                "/assistance/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{assistance}/escalation")
    String escalate(
            @PathVariable("assistance") long id,
            Officer by,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> asking.escalate(id, form.escalation, by),
                "cooperation.escalate.flash",
                "/assistance/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{assistance}/closing")
    String close(
            @PathVariable("assistance") long id,
            Officer by,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> asking.close(id, form.closeReason, by),
                "cooperation.close.flash",
                "/assistance/" + id,
                next,
                () -> page(id, by, model));
    }

    @PostMapping("/{assistance}/taking-back")
    String takeBack(
            @PathVariable("assistance") long id,
            Officer by,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> asking.takeBack(id, form.withdrawReason, by),
                "cooperation.takeBack.flash",
                "/assistance/" + id,
                next,
                () -> page(id, by, model));
    }

    /** Always saved, never shown in place, as every material. */
    @GetMapping("/{assistance}/papers/{material}")
    ResponseEntity<byte[]> paper(
            @PathVariable("assistance") long id, @PathVariable("material") String storageName, Officer by) {
        Material paper = views.paper(views.get(id, by).of(), storageName);
        return SavedFile.of(materials.content(paper), paper.name(), paper.kind().mediaType());
    }
}
