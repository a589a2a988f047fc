package disclosuredesk.desk.security;

import disclosuredesk.agencies.Identities;
import disclosuredesk.agencies.LinkingIdentities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every officer's own link with who he is to the single sign-on. */
@Controller
@RequestMapping("/identities")
class IdentityController {

    private final Identities identities;
    private final LinkingIdentities linking;
    private final SingleSignOn singleSignOn;

    IdentityController(Identities identities, LinkingIdentities linking, SingleSignOn singleSignOn) {
        this.identities = identities;
        this.linking = linking;
        this.singleSignOn = singleSignOn;
    }

    @GetMapping
    String show(Officer by, Model model) {
        model.addAttribute("identities", identities.of(by));
        return "desk/identities";
    }

    /** A link and no form: a form of ours leads nowhere else (form-action 'self'). */
    @ProvedLately
    @GetMapping("/linking")
    String link(Officer by, HttpSession session) {
        if (!singleSignOn.isOffered()) {
            throw Refused.notFound("refused.noSuchPage");
        }
        singleSignOn.beginLinking(session, by);
        return "redirect:" + singleSignOn.address();
    }

    @ProvedLately
    @PostMapping("/removal")
    String remove(Officer by, RedirectAttributes redirect) {
        linking.remove(by);
        redirect.addFlashAttribute("flash", "agencies.identity.removed");
        return "redirect:/identities";
    }
}
