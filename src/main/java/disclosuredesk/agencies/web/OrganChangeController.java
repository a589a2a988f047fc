package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Activation;
import disclosuredesk.agencies.DecidingOrgans;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrganViews;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A proposed change of an organ or a department, before its second person; and the codes of the first three of a new organ, shown once. */
@Controller
@RequestMapping("/organs/changes/{change}")
class OrganChangeController {

    private static final String ONE = "agencies/organ-change";
    private static final String HANDED = OrganChangeController.class.getName();

    private final OrganViews views;
    private final DecidingOrgans deciding;

    OrganChangeController(OrganViews views, DecidingOrgans deciding) {
        this.views = views;
        this.deciding = deciding;
    }

    static class DecisionForm {
        @Size(max = 500, message = "{agencies.rights.reasonTooLong}")
        public String reason = "";
    }

    /** What lies in the session between the form and the page: codes stand in no table, no log, no address. */
    private record Handed(long change, List<Activation> activations) {}

    @GetMapping
    String one(
            @PathVariable("change") long change, Officer by, @ModelAttribute("form") DecisionForm form, Model model) {
        return show(change, by, model);
    }

    private String show(long change, Officer by, Model model) {
        model.addAttribute("line", views.change(change, by));
        return ONE;
    }

    @ProvedLately
    @PostMapping("/agreement")
    String agree(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        List<Activation> handed = new ArrayList<>();
        String next = FormErrors.page(
                errors,
                () -> handed.addAll(deciding.agree(change, by).activations()),
                "agencies.organ.agreed",
                "/organs",
                redirect,
                () -> show(change, by, model));
        return handed.isEmpty() ? next : handed(change, handed, session);
    }

    private static String handed(long change, List<Activation> activations, HttpSession session) {
        session.setAttribute(HANDED, new Handed(change, List.copyOf(activations)));
        return "redirect:/organs/changes/" + change + "/activations";
    }

    @ProvedLately
    @PostMapping("/activations")
    String handAnew(@PathVariable("change") long change, Officer by, HttpSession session) {
        return handed(change, deciding.handAnew(change, by).activations(), session);
    }

    @GetMapping("/activations")
    String activations(@PathVariable("change") long change, Officer by, HttpSession session, Model model) {
        model.addAttribute("line", views.change(change, by));
        if (session.getAttribute(HANDED) instanceof Handed handed && handed.change() == change) {
            session.removeAttribute(HANDED);
            model.addAttribute("activations", handed.activations());
            model.addAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/activation")
                            .toUriString());
        }
        return "agencies/organ-activations";
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "reason", form.reason, "agencies.rights.reasonMissing");
        return FormErrors.page(
                errors,
                () -> deciding.refuse(change, form.reason, by),
                "agencies.rights.refused",
                "/organs",
                redirect,
                () -> show(change, by, model));
    }

    @PostMapping("/removal")
    String withdraw(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> deciding.withdraw(change, by),
                "agencies.rights.withdrawn",
                "/organs",
                redirect,
                () -> show(change, by, model));
    }
}
