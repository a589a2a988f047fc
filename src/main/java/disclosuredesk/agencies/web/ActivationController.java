package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Activation;
import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.SignInAttempts;
import disclosuredesk.agencies.UsingActivations;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Secret;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The code with which an officer sets his password. Who agreed to it sees it once: between his form and the page it lies in his session, never in
 * a table, a log or an address. In the link it stands behind a #, which no browser sends.
 */
@Controller
class ActivationController {

    private static final String HANDED = ActivationController.class.getName();

    private final UsingActivations using;
    private final SignInAttempts attempts;
    private final Agencies agencies;

    ActivationController(UsingActivations using, SignInAttempts attempts, Agencies agencies) {
        this.using = using;
        this.attempts = attempts;
        this.agencies = agencies;
    }

    static class ActivationForm {
        @Secret
        public String token = "";

        @Secret
        public String password = "";
    }

    /** Where whoever agreed to it goes on to, to read a code he has just been given. */
    static String handed(Activation activation, HttpSession session) {
        session.setAttribute(HANDED, activation);
        return "redirect:/officers/" + activation.officerId() + "/activation";
    }

    @GetMapping("/officers/{officer}/activation")
    String show(@PathVariable("officer") long id, Officer by, HttpSession session, Model model) {
        Activation handed =
                session.getAttribute(HANDED) instanceof Activation one && one.officerId() == id ? one : null;
        if (handed == null && !by.is(Role.ADMINISTRATOR) && !by.is(Role.SECURITY_ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        model.addAttribute("back", by.is(Role.ADMINISTRATOR) ? "/officers" : by.is(Role.HEAD) ? "/" : "/rights");
        model.addAttribute(
                "of",
                agencies.officer(id)
                        .filter(one -> one.agencyId() == by.agencyId())
                        .orElseThrow(() -> Refused.notFound("agencies.officer.unknown")));
        if (handed != null) {
            session.removeAttribute(HANDED);
            model.addAttribute("activation", handed);
            model.addAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/activation")
                            .fragment(handed.code())
                            .toUriString());
        }
        return "agencies/activation-handed";
    }

    @GetMapping("/activation")
    String form(@ModelAttribute("form") ActivationForm form) {
        return "agencies/activation";
    }

    @PostMapping("/activation")
    String activate(
            @ModelAttribute("form") ActivationForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "token", form.token, "agencies.activation.codeMissing");
        FormErrors.need(errors, "password", form.password, "agencies.password.missing");
        if (errors.hasErrors()) { // not even tried: a guess of the code would be free
            return "agencies/activation";
        }
        String address = request.getRemoteAddr();
        if (!attempts.begin(form.token, address, SentGuess.current("token"))) {
            errors.rejectValue("token", "agencies.activation.tooOften");
            return "agencies/activation";
        }
        boolean done = FormErrors.none(errors, () -> using.activate(form.token, form.password));
        if (!errors.hasFieldErrors("token")) { // who has the code may think about his password as long as he likes
            attempts.succeeded(form.token, address);
        }
        if (done) {
            redirect.addFlashAttribute("flash", "agencies.activation.done");
            return "redirect:/sign-in";
        }
        return "agencies/activation";
    }
}
