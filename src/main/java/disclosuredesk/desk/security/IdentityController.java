package disclosuredesk.desk.security;

import disclosuredesk.agencies.Directory;
import disclosuredesk.agencies.Identities;
import disclosuredesk.agencies.LinkingByDirectory;
import disclosuredesk.agencies.LinkingIdentities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Secret;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every officer's own link with who he is to the single sign-on, and to the directory. */
@Controller
@RequestMapping("/identities")
class IdentityController {

    private final Identities identities;
    private final LinkingIdentities linking;
    private final LinkingByDirectory inDirectory;
    private final Directory directory;
    private final SingleSignOn singleSignOn;

    IdentityController(
            Identities identities,
            LinkingIdentities linking,
            LinkingByDirectory inDirectory,
            Directory directory,
            SingleSignOn singleSignOn) {
        this.inDirectory = inDirectory;
        this.directory = directory;
        this.identities = identities;
        this.linking = linking;
        this.singleSignOn = singleSignOn;
    }

    static class DirectoryForm {
        public String directoryName = "";

        @Secret
        public String directoryPassword = "";
    }

    @GetMapping
    String show(Officer by, @ModelAttribute("form") DirectoryForm form, Model model) {
        model.addAttribute("identities", identities.of(by));
        return "desk/identities";
    }

    @EachTime
    @ProvedLately
    @PostMapping("/directory")
    String linkInDirectory(
            Officer by,
            @ModelAttribute("form") DirectoryForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        if (!directory.isOffered()) {
            throw Refused.notFound("refused.noSuchPage");
        }
        FormErrors.need(errors, "directoryName", form.directoryName, "agencies.directory.nameMissing");
        FormErrors.need(
                errors, ProvingAgain.DIRECTORY_PASSWORD, form.directoryPassword, "agencies.directory.passwordMissing");
        if (!FormErrors.none(
                errors,
                () -> inDirectory.link(
                        form.directoryName.strip(),
                        form.directoryPassword,
                        request.getRemoteAddr(),
                        SentGuess.current(ProvingAgain.DIRECTORY_PASSWORD),
                        request.getSession().getId(),
                        by))) {
            return show(by, form, model);
        }
        redirect.addFlashAttribute("flash", "agencies.directory.done");
        return "redirect:/identities";
    }

    /** A page that goes on by itself: a form of ours leads nowhere else, not by a redirect either (form-action 'self'). */
    @EachTime
    @ProvedLately
    @PostMapping("/linking")
    ModelAndView link(Officer by, HttpServletRequest request, HttpServletResponse response) {
        if (!singleSignOn.isOffered()) {
            throw Refused.notFound("refused.noSuchPage");
        }
        singleSignOn.beginLinking(request.getSession(), by);
        response.setHeader("Refresh", "0; url=" + request.getContextPath() + singleSignOn.address());
        return new ModelAndView("desk/identity-linking", Map.of("to", singleSignOn.address()));
    }

    @ProvedLately
    @PostMapping("/removal")
    String remove(Officer by, HttpServletRequest request, RedirectAttributes redirect) {
        linking.remove(request.getSession().getId(), by);
        redirect.addFlashAttribute("flash", "agencies.identity.removed");
        return "redirect:/identities";
    }
}
