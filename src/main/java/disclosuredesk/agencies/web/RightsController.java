package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Activation;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsViews;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.FormErrors;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** The changes of rights: what waits for the second person, and what became of the others. */
@Controller
@RequestMapping("/rights")
class RightsController {

    private static final String ONE = "agencies/rights-change";

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

    @GetMapping
    String list(Officer by, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("page", views.page(page, by));
        model.addAttribute("secondPerson", views.hasSecondPerson(by.agencyId()));
        return "agencies/rights";
    }

    @GetMapping("/{change}")
    String one(@PathVariable("change") long change, Officer by, @ModelAttribute("form") RefusalForm form, Model model) {
        return show(change, by, model);
    }

    private String show(long change, Officer by, Model model) {
        model.addAttribute("line", views.one(change, by));
        return ONE;
    }

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
