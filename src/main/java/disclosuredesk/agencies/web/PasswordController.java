package disclosuredesk.agencies.web;

import disclosuredesk.agencies.ChangingOwnPassword;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Secret;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every officer's own password. */
@Controller
class PasswordController {

    private final ChangingOwnPassword changing;
    private final Sessions sessions;

    PasswordController(ChangingOwnPassword changing, Sessions sessions) {
        this.changing = changing;
        this.sessions = sessions;
    }

    static class PasswordForm {
        @Secret
        public String current = "";

        @Secret
        public String next = "";
    }

    @GetMapping("/password")
    String form(@ModelAttribute("form") PasswordForm form) {
        return "agencies/password";
    }

    @PostMapping("/password")
    String change(
            Officer by,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpSession here,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "current", form.current, "agencies.password.missing");
        FormErrors.need(errors, "next", form.next, "agencies.password.missing");
        if (errors.hasErrors()) { // not even tried: a guess of the current one would be free
            return "agencies/password";
        }
        String address = request.getRemoteAddr();
        String sent = SentGuess.current("current");
        if (FormErrors.none(errors, () -> changing.change(form.current, form.next, here.getId(), address, sent, by))) {
            goOnUnderAnotherId(here, request);
            redirect.addFlashAttribute("flash", "agencies.password.changed");
            return "redirect:/";
        }
        return "agencies/password";
    }

    /** Whoever knew the id of the session is out of it too. */
    private void goOnUnderAnotherId(HttpSession here, HttpServletRequest request) {
        String before = here.getId();
        String id = request.changeSessionId();
        sessions.renamed(before, id);
        here.setAttribute(Sessions.ENTERED, id);
    }
}
