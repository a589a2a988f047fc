package disclosuredesk.desk.security;

import disclosuredesk.agencies.Sessions;
import disclosuredesk.agencies.SignInAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Enters the session of who has signed in, and takes out that of who signs out. */
@Component
class EnteringSessions extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {

    /** The id under which the session was entered before it got a new one: who signs in twice in a browser is in it once. */
    private static final String ENTERED = EnteringSessions.class.getName();

    private final Sessions sessions;
    private final SignInAttempts attempts;

    EnteringSessions(Sessions sessions, SignInAttempts attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedInOfficer officer) {
            HttpSession session = request.getSession();
            if (session.getAttribute(ENTERED) instanceof String before) {
                sessions.end(before);
            }
            session.setAttribute(ENTERED, session.getId());
            session.setMaxInactiveInterval(60 * request.getServletContext().getSessionTimeout());
            attempts.succeeded(officer.login(), request.getRemoteAddr());
            sessions.begin(
                    session.getId(),
                    officer.id(),
                    request.getRemoteAddr(),
                    BrowserName.of(request.getHeader("User-Agent")));
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
