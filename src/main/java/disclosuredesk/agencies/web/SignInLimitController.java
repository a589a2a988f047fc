package disclosuredesk.agencies.web;

import disclosuredesk.agencies.LiftingSignInLimits;
import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.EachTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting in an officer who is refused after too many attempts on his login. */
@Controller
class SignInLimitController {

    private final LiftingSignInLimits lifting;

    SignInLimitController(LiftingSignInLimits lifting) {
        this.lifting = lifting;
    }

    @EachTime
    @PostMapping("/officers/{officer}/sign-in-limit/removal")
    String lift(@PathVariable("officer") long id, Officer by, RedirectAttributes redirect) {
        lifting.lift(id, by);
        redirect.addFlashAttribute("flash", "agencies.signInLimit.lifted");
        return "redirect:/officers/" + id;
    }
}
