package disclosuredesk.desk.security;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Proving;
import disclosuredesk.agencies.Session;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Secret;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The second factor after the password. Who is signed in already is sent on. */
@Controller
@RequestMapping(SignInCodeController.ADDRESS)
class SignInCodeController {

    static final String ADDRESS = "/sign-in/code";

    private static final String PAGE = "desk/sign-in-code";

    private final Proving proving;
    private final EnteringSessions entering;

    SignInCodeController(Proving proving, EnteringSessions entering) {
        this.proving = proving;
        this.entering = entering;
    }

    static class CodeForm {
        @Secret
        public String factorCode = "";
    }

    @GetMapping
    String form(
            @RequestAttribute(name = CurrentOfficerFilter.AWAITED, required = false) @Nullable Officer officer,
            @ModelAttribute("form") CodeForm form) {
        return officer == null ? "redirect:/" : PAGE;
    }

    @EachTime
    @PostMapping
    @Nullable
    String give(
            @RequestAttribute(name = CurrentOfficerFilter.AWAITED, required = false) @Nullable Officer officer,
            @RequestAttribute(name = CurrentOfficerFilter.SESSION, required = false) @Nullable Session here,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (officer == null || here == null) {
            return "redirect:/";
        }
        FormErrors.need(errors, "factorCode", form.factorCode, "agencies.factor.codeMissing");
        if (errors.hasErrors()) {
            return PAGE;
        }
        Proving.Answer answer = proving.signIn(
                here, form.factorCode, request.getRemoteAddr(), SentGuess.current("factorCode"), officer);
        switch (answer) {
            case RIGHT -> {
                Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
                if (signedIn == null) {
                    return "redirect:/";
                }
                entering.goOn(request, response, signedIn);
                return null;
            }
            case TOO_OFTEN -> {
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
                return "redirect:/sign-in?locked";
            }
            case WRONG -> errors.rejectValue("factorCode", "agencies.factor.wrongCode");
            case USED_BEFORE -> errors.rejectValue("factorCode", "agencies.factor.usedCode");
        }
        return PAGE;
    }
}
