package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Activation;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsViews;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The changes of rights: what waits for the second person, and what became of the others. */
@Controller
@RequestMapping("/rights")
class RightsController {

    private static final String ONE = "agencies/rights-change";
    private static final String SHEET = RightsController.class.getName();

    private final RightsViews views;
    private final DecidingRights deciding;

    RightsController(RightsViews views, DecidingRights deciding) {
        this.views = views;
        this.deciding = deciding;
    }

    static class RefusalForm {
        @Size(max = 500, message = "{agencies.rights.reasonTooLong}")
        public String reason = "";
    }

    static class ChosenForm {
        @Carried
        public List<Long> ids = new ArrayList<>();
    }

    @GetMapping
    String list(
            Officer by,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @ModelAttribute("form") ChosenForm form,
            Model model) {
        return showList(page, by, model);
    }

    private String showList(int page, Officer by, Model model) {
        model.addAttribute("page", views.page(page, by));
        model.addAttribute("secondPerson", views.hasSecondPerson(by.agencyId()));
        return "agencies/rights";
    }

    @ProvedLately
    @PostMapping("/agreement")
    String agreeAll(
            Officer by,
            @Valid @ModelAttribute("form") ChosenForm form,
            BindingResult errors,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        List<Activation> activations = new ArrayList<>();
        if (!FormErrors.none(
                errors, () -> activations.addAll(deciding.agreeAll(form.ids, by).codes()))) {
            return showList(1, by, model);
        }
        redirect.addFlashAttribute("flash", "agencies.rights.agreedAll");
        redirect.addFlashAttribute("flashArguments", new Object[] {form.ids.size()});
        if (activations.isEmpty()) {
            return "redirect:" + after(by);
        }
        session.setAttribute(SHEET, List.copyOf(activations));
        return "redirect:/rights/codes";
    }

    /** The codes of those agreed to together: shown once to whoever agreed, to be printed and cut. */
    @GetMapping("/codes")
    String codes(Officer by, HttpSession session, Model model) {
        Object codes = session.getAttribute(SHEET);
        if (codes == null && !by.is(Role.SECURITY_ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.rights.notYours");
        }
        session.removeAttribute(SHEET);
        model.addAttribute("codes", codes);
        model.addAttribute("back", after(by));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/activation")
                        .toUriString());
        return "agencies/activation-sheet";
    }

    @GetMapping("/{change}")
    String one(@PathVariable("change") long change, Officer by, @ModelAttribute("form") RefusalForm form, Model model) {
        return show(change, by, model);
    }

    private String show(long change, Officer by, Model model) {
        RightsViews.Line line = views.one(change, by);
        model.addAttribute("line", line);
        model.addAttribute(
                "onlyHis", line.mayDecide() ? views.onlyHis(line.change().officerId()) : 0);
        return ONE;
    }

    @ProvedLately
    @PostMapping("/{change}/agreement")
    String agree(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        AtomicReference<@Nullable Activation> activation = new AtomicReference<>();
        String next = FormErrors.page(
                errors,
                () -> activation.set(deciding.agree(change, by)),
                "agencies.rights.agreed",
                after(by),
                redirect,
                () -> show(change, by, model));
        Activation toHandOver = activation.get();
        return toHandOver == null ? next : ActivationController.handed(toHandOver, session);
    }

    @PostMapping("/{change}/refusal")
    String refuse(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "reason", form.reason, "agencies.rights.reasonMissing");
        return FormErrors.page(
                errors,
                () -> deciding.refuse(change, form.reason, by),
                "agencies.rights.refused",
                after(by),
                redirect,
                () -> show(change, by, model));
    }

    @PostMapping("/{change}/removal")
    String withdraw(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> deciding.withdraw(change, by),
                "agencies.rights.withdrawn",
                after(by),
                redirect,
                () -> show(change, by, model));
    }

    /** A head, who decides only of what nobody else can, has no list of his own. */
    private static String after(Officer by) {
        return by.is(Role.HEAD) ? "/" : "/rights";
    }
}
