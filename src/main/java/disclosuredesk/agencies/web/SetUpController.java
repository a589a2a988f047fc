package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.FirstSetUp;
import disclosuredesk.agencies.FirstSetUp.First;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** First start in production: the token from the log makes administrator, security administrator and auditor. Afterwards there is no such page. */
@Controller
class SetUpController {

    private final Agencies agencies;
    private final FirstSetUp firstSetUp;
    private final SetUpToken token;

    SetUpController(Agencies agencies, FirstSetUp firstSetUp, SetUpToken token) {
        this.agencies = agencies;
        this.firstSetUp = firstSetUp;
        this.token = token;
    }

    @GetMapping("/set-up")
    String form(@ModelAttribute("form") SetUpForm form) {
        requireEmpty();
        return "agencies/set-up";
    }

    @PostMapping("/set-up")
    String setUp(@Valid @ModelAttribute("form") SetUpForm form, BindingResult errors, RedirectAttributes redirect) {
        requireEmpty();
        List<First> three = List.of(
                new First(Role.ADMINISTRATOR, form.login, form.name, form.password),
                new First(Role.SECURITY_ADMINISTRATOR, form.securityLogin, form.securityName, form.securityPassword),
                new First(Role.AUDITOR, form.auditorLogin, form.auditorName, form.auditorPassword));
        if (FormErrors.none(
                errors,
                () -> token.spend(form.token.strip(), () -> firstSetUp.found(form.code, form.agencyName, three)))) {
            redirect.addFlashAttribute("flash", "agencies.setUp.done");
            return "redirect:/sign-in";
        }
        return "agencies/set-up";
    }

    private void requireEmpty() {
        if (!agencies.isEmpty()) {
            throw Refused.notFound("refused.noSuchPage");
        }
    }
}
