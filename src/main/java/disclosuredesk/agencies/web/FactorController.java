package disclosuredesk.agencies.web;

import disclosuredesk.agencies.FactorRule;
import disclosuredesk.agencies.Factors;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OwnFactor;
import disclosuredesk.agencies.RecoveryCodes;
import disclosuredesk.agencies.Totp;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Secret;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Every officer's own second factor. Its secret lies in his session until a code made of it is given, and the recovery codes until they are shown: in
 * no table, no log and no address.
 */
@Controller
@RequestMapping("/factor")
class FactorController {

    private static final String SECRET = FactorController.class.getName() + ".secret";
    private static final String CODES = FactorController.class.getName() + ".codes";
    private static final String PAGE = "agencies/factor";
    private static final String TO_CODES = "redirect:/factor/recovery-codes";

    private final Factors factors;
    private final FactorRule rule;
    private final OwnFactor own;
    private final MessageSource messages;

    FactorController(Factors factors, FactorRule rule, OwnFactor own, MessageSource messages) {
        this.factors = factors;
        this.rule = rule;
        this.own = own;
        this.messages = messages;
    }

    static class FactorForm {
        @Secret
        public String factorCode = "";
    }

    @GetMapping
    String show(Officer by, @ModelAttribute("form") FactorForm form, HttpSession session, Model model) {
        Factors.Factor factor = factors.of(by.id()).orElse(null);
        model.addAttribute("factor", factor);
        model.addAttribute("demanded", rule.demands(by));
        if (factor == null) {
            byte[] secret = secret(session);
            model.addAttribute("key", Totp.text(secret).replaceAll("(.{4})(?!$)", "$1 "));
            model.addAttribute("picture", QrCode.of(address(secret, by)));
        }
        return PAGE;
    }

    @ProvedLately
    @PostMapping
    String enrol(
            Officer by,
            @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "factorCode", form.factorCode, "agencies.factor.codeMissing");
        AtomicReference<RecoveryCodes> codes = new AtomicReference<>();
        if (!FormErrors.none(
                errors, () -> codes.set(own.enrol(secret(session), form.factorCode, session.getId(), by)))) {
            return show(by, form, session, model);
        }
        session.removeAttribute(SECRET);
        session.setAttribute(CODES, codes.get().codes());
        redirect.addFlashAttribute("flash", "agencies.factor.enrolled");
        return TO_CODES;
    }

    @GetMapping("/recovery-codes")
    String codes(Officer by, HttpSession session, Model model) {
        model.addAttribute("codes", session.getAttribute(CODES));
        session.removeAttribute(CODES);
        return "agencies/recovery-codes";
    }

    @ProvedLately
    @PostMapping("/recovery-codes")
    String newCodes(Officer by, HttpSession session) {
        session.setAttribute(CODES, own.newRecoveryCodes(by).codes());
        return TO_CODES;
    }

    @ProvedLately
    @PostMapping("/removal")
    String remove(Officer by, HttpSession session, RedirectAttributes redirect) {
        own.remove(session.getId(), by);
        redirect.addFlashAttribute("flash", "agencies.factor.removed");
        return "redirect:/factor";
    }

    private static byte[] secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof byte[] secret) {
            return secret;
        }
        byte[] secret = Totp.newSecret();
        session.setAttribute(SECRET, secret);
        return secret;
    }

    /** What the picture says: the form every authenticator reads. */
    private String address(byte[] secret, Officer by) {
        String product = encoded(messages.getMessage("agencies.factor.product", null, Locale.SIMPLIFIED_CHINESE));
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(product, encoded(by.login()), Totp.text(secret), product);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
