package disclosuredesk.desk.security;

import disclosuredesk.agencies.FactorRule;
import disclosuredesk.agencies.KeptPasswords;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.PasskeySite;
import disclosuredesk.agencies.Proving;
import disclosuredesk.agencies.Proving.Answer;
import disclosuredesk.agencies.ProvingByPasskey;
import disclosuredesk.agencies.Session;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.desk.errors.RefusedPage;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks who wants something delicate to prove once more that it is he, unless he has done so lately ({@link ProvedLately}). A form that was sent is
 * carried by the page that asks, and goes on to where it was sent as it was typed; so nothing is lost, and no secret of a form is among it.
 */
@Component
class ProvingAgain implements HandlerInterceptor, WebMvcConfigurer {

    /** The field of the proof on the page that asks. */
    static final String FIELD = "_proof";

    /** The field of what a passkey answers there. */
    static final String PASSKEY = "_passkey";

    /** What the page that asks tells the way by the single sign-on: where its form goes, and where one came from. */
    static final String ACTION = "_action";

    static final String BACK = "_back";

    /** A password of a form, to be typed once more: no page has one in it. */
    static final String DIRECTORY_PASSWORD = "directoryPassword";

    /** What the page that asks has of its own, and what no page may carry. */
    private static final Set<String> NOT_CARRIED =
            Set.of(FIELD, PASSKEY, ACTION, BACK, "_csrf", "_once", DIRECTORY_PASSWORD);

    private final KeptPasswords keptPasswords;
    private final Sessions sessions;
    private final Proving proving;
    private final ProvingByPasskey byPasskey;
    private final PasskeyChallenges challenges;
    private final PasskeySite site;
    private final FactorRule rule;
    private final OfficerProof proof;
    private final SingleSignOn singleSignOn;
    private final RefusedPage pages;

    ProvingAgain(
            Sessions sessions,
            Proving proving,
            ProvingByPasskey byPasskey,
            PasskeyChallenges challenges,
            PasskeySite site,
            FactorRule rule,
            OfficerProof proof,
            SingleSignOn singleSignOn,
            RefusedPage pages,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.singleSignOn = singleSignOn;
        this.sessions = sessions;
        this.proving = proving;
        this.byPasskey = byPasskey;
        this.challenges = challenges;
        this.site = site;
        this.rule = rule;
        this.proof = proof;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** The security chain gives every signed-in officer his session; a page without both has no officer either. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        if (!(handler instanceof HandlerMethod page)
                || !page.hasMethodAnnotation(ProvedLately.class)
                || !(request.getAttribute(CurrentOfficerFilter.SESSION) instanceof Session here)
                || !(request.getAttribute(CurrentOfficerFilter.OFFICER) instanceof Officer officer)
                || sessions.isProved(here)) {
            return true;
        }
        boolean post = request.getMethod().equals("POST");
        Answer answer = post ? tried(here, officer, request) : null;
        if (answer == Answer.RIGHT) {
            return true;
        }
        boolean file = page.getMethod().getReturnType().equals(void.class);
        throw new ModelAndViewDefiningException(
                post
                        ? asking(request, path(request), carried(request), back(request), file, answer)
                        : askingFor(asked(request), back(request), file, null, request));
    }

    /** @return null if nothing was given to prove it */
    @Nullable
    Answer tried(Session here, Officer officer, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String passkey = request.getParameter(PASSKEY);
        String typed = request.getParameter(FIELD);
        boolean nothingTyped = typed == null || typed.isBlank();
        if (passkey != null && !passkey.isBlank()) {
            PasskeyChallenges.Asked asked = challenges.take(request, PasskeyChallenges.Purpose.PROOF, officer.id());
            if (asked != null || nothingTyped) { // else one that was left in the page by an earlier proof
                return asked == null || !proof.isAsWritten(officer)
                        ? Answer.WRONG
                        : byPasskey.again(here, passkey, asked.challenge(), address, officer);
            }
        }
        return nothingTyped
                ? null
                : proving.again(here, typed, inDirectory(request), address, SentGuess.current(FIELD), officer);
    }

    private static @Nullable String inDirectory(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(EnteringSessions.IN_DIRECTORY) instanceof String name
                ? name
                : null;
    }

    /**
     * The page that asks.
     *
     * @param carried what is sent on with the proof
     * @param back where one came from
     * @param file whether a file is what follows, so that the page stays
     * @param wrong what was wrong with the proof; null: there was none
     */
    private ModelAndView asking(
            HttpServletRequest request,
            String action,
            Map<String, List<String>> carried,
            String back,
            boolean file,
            @Nullable Answer wrong) {
        ModelAndView page = pages.framed("desk/proof", request);
        page.setStatus(wrong == null ? HttpStatus.UNAUTHORIZED : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("action", action);
        page.addObject("carried", carried);
        page.addObject("file", file);
        page.addObject("back", back);
        boolean byCode = Boolean.TRUE.equals(request.getAttribute(CurrentOfficerFilter.HAS_FACTOR));
        boolean hasPasskey = Boolean.TRUE.equals(request.getAttribute(CurrentOfficerFilter.HAS_PASSKEY));
        page.addObject("byCode", byCode);
        page.addObject("byPasskey", hasPasskey && site.isOffered());
        page.addObject(
                "byPasskeyOnly",
                !byCode
                        && hasPasskey
                        && request.getAttribute(CurrentOfficerFilter.OFFICER) instanceof Officer officer
                        && rule.demands(officer));
        page.addObject("byDirectory", inDirectory(request) != null);
        boolean typesNothing = !byCode
                && inDirectory(request) == null
                && request.getAttribute(CurrentOfficerFilter.OFFICER) instanceof Officer officer
                && keptPasswords.isWithoutPassword(officer.id());
        boolean bySingleSignOn = !byCode
                && request.getAttribute(CurrentOfficerFilter.OFFICER) instanceof Officer officer
                && !rule.demands(officer)
                && singleSignOn.knows(officer);
        page.addObject("typesNothing", typesNothing);
        page.addObject("bySingleSignOn", bySingleSignOn);
        page.addObject("byNothing", typesNothing && !hasPasskey && !bySingleSignOn);
        page.addObject("wrong", wrong == null ? null : wrong.name());
        return page;
    }

    /** What was typed into a form, but for secrets and what each page has of its own. */
    static Map<String, List<String>> carried(HttpServletRequest request) {
        Map<String, List<String>> carried = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_CARRIED.contains(name)) {
                carried.put(name, List.of(values));
            }
        });
        return carried;
    }

    /** The page that asks before an address is opened. */
    ModelAndView askingFor(String to, String back, boolean file, @Nullable Answer wrong, HttpServletRequest request) {
        Map<String, List<String>> ways = Map.of("to", List.of(to), "back", List.of(back));
        return asking(request, ProofController.ADDRESS, ways, back, file, wrong);
    }

    private static String back(HttpServletRequest request) {
        return LocalAddress.of(request.getHeader("Referer"), request);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String asked(HttpServletRequest request) {
        return request.getQueryString() == null ? path(request) : path(request) + "?" + request.getQueryString();
    }
}
