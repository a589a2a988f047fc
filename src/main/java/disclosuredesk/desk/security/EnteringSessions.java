package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.FactorRule;
import disclosuredesk.agencies.Proof;
import disclosuredesk.agencies.Proving;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.agencies.SignInAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Enters the session of who has signed in, and takes out that of who signs out. */
@Component
class EnteringSessions extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {

    private static final String NEXT = EnteringSessions.class.getName() + ".next";

    /** The session's: the name by which he signed in with the directory. */
    static final String IN_DIRECTORY = EnteringSessions.class.getName() + ".inDirectory";

    private final RequestCache requests = new HttpSessionRequestCache();
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final FactorRule rule;
    private final Agencies agencies;
    private final Proving proving;

    EnteringSessions(Sessions sessions, SignInAttempts attempts, FactorRule rule, Agencies agencies, Proving proving) {
        this.proving = proving;
        this.sessions = sessions;
        this.attempts = attempts;
        this.rule = rule;
        this.agencies = agencies;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedInOfficer officer) {
            HttpSession session = request.getSession();
            if (session.getAttribute(Sessions.ENTERED) instanceof String before) {
                sessions.end(before);
            }
            session.setAttribute(Sessions.ENTERED, session.getId());
            session.removeAttribute(CurrentOfficerFilter.ROLES); // of who was signed in here before
            session.setMaxInactiveInterval(60 * request.getServletContext().getSessionTimeout());
            boolean byDirectory = authentication.getDetails() == Proof.DIRECTORY;
            session.setAttribute(IN_DIRECTORY, byDirectory ? request.getParameter("login") : null);
            boolean awaitsCode = request.getAttribute(PasskeySignIn.PASSKEY) == null
                    && agencies.officer(officer.id())
                            .filter(rule::asksMoreThanThePassword)
                            .isPresent();
            if (!begin(
                    request,
                    session.getId(),
                    officer,
                    byDirectory,
                    awaitsCode)) { // his password was taken or he was disabled meanwhile
                SecurityContextHolder.clearContext();
                session.invalidate();
                response.sendRedirect(request.getContextPath() + "/sign-in?failed");
                return;
            }
            // who did not give the password here could else guess it without end, as could the code who knows the
            // password
            if (!awaitsCode && request.getAttribute(OfficersByPassword.VERIFIED) != null) {
                attempts.succeeded(officer.login(), request.getRemoteAddr());
            }
            if (awaitsCode) {
                response.sendRedirect(request.getContextPath() + SignInCodeController.ADDRESS);
                return;
            }
        }
        goOn(request, response, authentication);
    }

    private boolean begin(
            HttpServletRequest request,
            String session,
            SignedInOfficer officer,
            boolean byDirectory,
            boolean awaitsCode) {
        String address = request.getRemoteAddr();
        String browser = BrowserName.of(request.getHeader("User-Agent"));
        if (request.getAttribute(PasskeySignIn.PASSKEY) instanceof Long passkey) {
            return sessions.beginByPasskey(session, officer.id(), passkey, address, browser);
        }
        if (request.getAttribute(SingleSignOn.IDENTITY) instanceof Sessions.LinkedAs identity) {
            boolean proof = byDirectory
                    || request.getAttribute(SingleSignOn.DONE) instanceof SsoErrand errand && errand.asking() != null;
            if (!sessions.beginByIdentity(session, officer.id(), identity, proof, address, browser, awaitsCode)) {
                return false;
            }
            if (proof && !byDirectory && !awaitsCode) {
                proving.bySingleSignOn(officer.id());
            }
            return true;
        }
        String verified = request.getAttribute(OfficersByPassword.VERIFIED) instanceof String hash ? hash : null;
        return sessions.begin(session, officer.id(), verified, verified != null, address, browser, awaitsCode);
    }

    /** Instead of where he was going. */
    void nextIs(String address, HttpServletRequest request, HttpServletResponse response) {
        requests.removeRequest(request, response);
        request.getSession().setAttribute(NEXT, address);
    }

    /** To where he was going before he was asked to sign in. */
    void goOn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        if (session.getAttribute(NEXT) instanceof String next) {
            session.removeAttribute(NEXT);
            response.sendRedirect(request.getContextPath() + next);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.end(session.getId());
        }
    }
}
