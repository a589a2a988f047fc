package disclosuredesk.desk.security;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.OwnPasskeys;
import disclosuredesk.agencies.PasskeyQuestions;
import disclosuredesk.agencies.PasskeySite;
import disclosuredesk.agencies.Passkeys;
import disclosuredesk.desk.security.PasskeyChallenges.Asked;
import disclosuredesk.desk.security.PasskeyChallenges.Purpose;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every officer's own passkeys (通行密钥), and what scripts ask authenticators. Where none are offered, these pages say so. */
@Controller
class PasskeyController {

    private static final String PAGE = "desk/passkey-new";

    private final Passkeys passkeys;
    private final OwnPasskeys own;
    private final PasskeyQuestions questions;
    private final PasskeyChallenges challenges;
    private final PasskeySite site;
    private final OfficerProof proof;

    PasskeyController(
            Passkeys passkeys,
            OwnPasskeys own,
            PasskeyQuestions questions,
            PasskeyChallenges challenges,
            PasskeySite site,
            OfficerProof proof) {
        this.passkeys = passkeys;
        this.own = own;
        this.questions = questions;
        this.challenges = challenges;
        this.site = site;
        this.proof = proof;
    }

    static class PasskeyForm {
        public String passkeyName = "";

        /** What the authenticator answered, put here by a script. */
        @Secret
        public String passkeyAnswer = "";
    }

    @GetMapping("/passkeys")
    String list(Officer by, Model model) {
        model.addAttribute("passkeys", passkeys.of(by.id()));
        return "desk/passkeys";
    }

    @ProvedLately
    @GetMapping("/passkeys/new")
    String form(@ModelAttribute("form") PasskeyForm form) {
        requireOffered();
        return PAGE;
    }

    @GetMapping(path = "/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String makingOne(Officer by, HttpSession session) {
        requireOffered();
        Asked asked = challenges.ask(session, Purpose.REGISTRATION, by.id(), own.userHandle(by));
        return own.options(asked.challenge(), asked.userHandle(), by);
    }

    @ProvedLately
    @PostMapping("/passkeys")
    String register(
            Officer by,
            @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        requireOffered();
        FormErrors.need(errors, "passkeyName", form.passkeyName, "agencies.passkey.nameMissing");
        FormErrors.need(errors, "passkeyAnswer", form.passkeyAnswer, "agencies.passkey.answerMissing");
        if (errors.hasErrors() || !FormErrors.none(errors, () -> register(form, request, by))) {
            return PAGE;
        }
        redirect.addFlashAttribute("flash", "agencies.passkey.registered");
        return "redirect:/passkeys";
    }

    private void register(PasskeyForm form, HttpServletRequest request, Officer by) {
        requireAsWritten(by);
        Asked asked = challenges.take(request, Purpose.REGISTRATION, by.id());
        if (asked == null) {
            throw Refused.invalid("passkeyAnswer", "agencies.passkey.over");
        }
        own.register(
                form.passkeyAnswer,
                asked.challenge(),
                asked.userHandle(),
                form.passkeyName,
                request.getSession().getId(),
                by);
    }

    @ProvedLately
    @PostMapping("/passkeys/{passkey}/removal")
    String revoke(@PathVariable("passkey") long passkey, Officer by, HttpSession session, RedirectAttributes redirect) {
        requireAsWritten(by);
        own.revoke(passkey, session.getId(), by);
        redirect.addFlashAttribute("flash", "agencies.passkey.revoked");
        return "redirect:/passkeys";
    }

    /** Asked by who is not signed in, or has given his password only. */
    @GetMapping(path = PasskeySignIn.OPTIONS, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String signingIn(HttpSession session) {
        requireOffered();
        return questions.signingIn(
                challenges.ask(session, Purpose.SIGN_IN, 0, "").challenge());
    }

    @GetMapping(path = ProofController.ADDRESS + "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String provingAgain(Officer by, HttpSession session) {
        requireOffered();
        return questions.proving(
                challenges.ask(session, Purpose.PROOF, by.id(), "").challenge(), by);
    }

    private void requireOffered() {
        if (!site.isOffered()) {
            throw Refused.notFound("agencies.passkey.notOffered");
        }
    }

    /** What is written anew is sealed anew: nothing somebody put there by other means may get a seal with it. */
    private void requireAsWritten(Officer by) {
        if (!proof.isAsWritten(by)) {
            throw Refused.conflict("agencies.passkey.altered");
        }
    }
}
