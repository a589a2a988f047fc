package disclosuredesk.desk.security;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.security.SsoErrand.Asking;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The proof by the single sign-on: one goes there, is asked who one is though one is signed in there, and comes back to what one was about to do, with all
 * that was typed.
 */
@Controller
class SsoProofController {

    /** Where one comes back to. */
    static final String BACK = ProofController.ADDRESS + "/single-sign-on/return";

    private static final String CAME = SsoProofController.class.getName();

    /** Why nothing was proved. */
    enum Wrong {
        /** He came back too late. */
        tooLate,
        /** He is somebody else there, or nobody's. */
        nobodys,
        /** The issuer does not say that it has asked him. */
        notAsked,
        /** His account was changed by other means. */
        altered,
        failed;

        static Wrong of(String code) {
            for (Wrong one : values()) {
                if (one.name().equals(code)) {
                    return one;
                }
            }
            return failed;
        }
    }

    /** What one comes back with. */
    record Came(Asking asking, @Nullable Wrong wrong) implements Serializable {}

    private final SingleSignOn singleSignOn;

    SsoProofController(SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
    }

    static void cameBack(HttpSession session, Came came) {
        session.setAttribute(CAME, came);
    }

    /**
     * A page that goes on by itself: a form of ours leads nowhere else, not by a redirect either (form-action 'self').
     *
     * @param action where the form was sent that asked for the proof
     */
    @EachTime
    @PostMapping(ProofController.ADDRESS + "/single-sign-on")
    ModelAndView prove(
            Officer by,
            @RequestParam(name = ProvingAgain.ACTION, defaultValue = "/") String action,
            @RequestParam(name = ProvingAgain.BACK, defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!singleSignOn.knows(by) || !LocalAddress.is(action) || !LocalAddress.is(back)) {
            throw Refused.notFound("refused.noSuchPage");
        }
        singleSignOn.beginProving(request.getSession(), new Asking(action, ProvingAgain.carried(request), back), by);
        response.setHeader("Refresh", "0; url=" + request.getContextPath() + singleSignOn.address());
        return new ModelAndView("desk/proved", Map.of("to", singleSignOn.address(), "back", back, "going", true));
    }

    /** Read once; who comes here without having been away goes on to the first page. */
    @GetMapping(BACK)
    ModelAndView back(HttpSession session) {
        Object came = session.getAttribute(CAME);
        session.removeAttribute(CAME);
        return came instanceof Came with
                ? new ModelAndView("desk/proof-return")
                        .addObject("asking", with.asking())
                        .addObject("wrong", with.wrong())
                : new ModelAndView("redirect:/");
    }
}
