package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.FactorRule;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RecordChoice;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Session;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.agencies.Sessions.Present;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the signed-in officer afresh, with his session: a change of roles counts at once, and who was disabled, was signed out elsewhere or was away
 * too long is signed out. A form he sends then is shown with everything typed in it.
 */
@Component
class CurrentOfficerFilter extends OncePerRequestFilter {

    /** Request attribute under which pages find the {@link Officer}. */
    static final String OFFICER = "officer";
    /** Session attribute: the roles with which he came in. */
    static final String ROLES = "rolesAtSignIn";
    /** Request attribute under which pages find his {@link Session}. */
    static final String SESSION = "session";
    /** Request attribute under which the page that asks for the second factor finds whose it is. */
    static final String AWAITED = "awaitedOfficer";
    /** Request attribute: whether he has codes of the moment. */
    static final String HAS_FACTOR = "hasFactor";
    /** Request attribute: whether he has a passkey. */
    static final String HAS_PASSKEY = "hasPasskey";
    /** Request attribute: how many seconds he stays signed in without another click. */
    static final String LEFT = "signedInFor";
    /** Request attribute: whether his session ends whatever he does. */
    static final String ENDS = "signedInEnds";

    private static final String ASKED_WHAT_IS_LEFT = "/sessions/left";

    /** Open to who has to set another password first. */
    private static final Set<String> BEFORE_THE_CHANGE = Set.of(
            "/password",
            "/sign-in",
            "/sign-out",
            "/activation",
            "/error",
            "/favicon.svg",
            "/actuator/health",
            "/sessions/here",
            ASKED_WHAT_IS_LEFT);

    /** Open to who has given his password, and not yet his second factor. */
    private static final Set<String> BEFORE_THE_CODE = Set.of(
            SignInCodeController.ADDRESS,
            PasskeySignIn.OPTIONS,
            "/sign-in",
            "/sign-out",
            "/error",
            "/favicon.svg",
            "/actuator/health");

    /** Open to who has to set up a second factor first. */
    private static final Set<String> BEFORE_THE_FACTOR = Set.of(
            "/factor",
            "/passkeys",
            "/passkeys/new",
            "/passkeys/options",
            "/proof",
            "/password",
            "/sign-in",
            "/sign-out",
            "/error",
            "/favicon.svg",
            "/actuator/health",
            "/sessions/here",
            ASKED_WHAT_IS_LEFT);

    /** How long one may look for one's phone. */
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Agencies agencies;
    private final FactorRule rule;
    private final Clock clock;

    CurrentOfficerFilter(Sessions sessions, Agencies agencies, FactorRule rule, Clock clock) {
        this.sessions = sessions;
        this.agencies = agencies;
        this.rule = rule;
        this.clock = clock;
    }

    /** It belongs to the security chain and nowhere else. */
    @Bean
    static FilterRegistrationBean<CurrentOfficerFilter> onlyInTheSecurityChain(CurrentOfficerFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/webjars/") || path.startsWith("/desk-");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInOfficer principal) {
            Optional<Present> present = sessions.present(request.getSession().getId())
                    .filter(one -> one.officer().id() == principal.id()
                            && one.officer().enabled());
            if (present.isEmpty() || sessions.left(present.get().session()).toMillis() <= 0) {
                signOut(present.isPresent(), request, response);
                return;
            }
            if (hasOtherRoles(present.get().officer(), request.getSession())) {
                signOut(false, request, response);
                return;
            }
            if (present.get().awaitsCode()) {
                askForTheCode(present.get(), request, response, chain);
                return;
            }
            here(present.get(), request);
            if (present.get().mustChange() && !BEFORE_THE_CHANGE.contains(path(request))) {
                first("/password?first", "desk.mustChange", request, response);
                return;
            }
            if (!present.get().mustChange()
                    && !present.get().hasFactor()
                    && !present.get().hasPasskey()
                    && rule.demands(present.get().officer())
                    && !BEFORE_THE_FACTOR.contains(path(request))) {
                first("/factor?first", "desk.mustEnrol", request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** A change of roles ends every session; within one they are other only if somebody changed them in the database. Whoever signs in is held against his seals. */
    private static boolean hasOtherRoles(Officer officer, HttpSession session) {
        String roles = officer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        Object before = session.getAttribute(ROLES);
        if (before == null) {
            session.setAttribute(ROLES, roles);
        }
        return before != null && !before.equals(roles);
    }

    /** He is nobody yet: no page finds an officer. */
    private void askForTheCode(
            Present present, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (present.session().beganAt().plus(FOR_THE_CODE).isBefore(LocalDateTime.now(clock))) {
            signOut(true, request, response);
        } else if (BEFORE_THE_CODE.contains(path(request))) {
            request.setAttribute(AWAITED, present.officer());
            request.setAttribute(HAS_FACTOR, present.hasFactor());
            request.setAttribute(HAS_PASSKEY, present.hasPasskey());
            request.setAttribute(SESSION, present.session());
            chain.doFilter(request, response);
        } else {
            first(SignInCodeController.ADDRESS, "desk.awaitsCode", request, response);
        }
    }

    private void here(Present present, HttpServletRequest request) {
        Session session = present.session();
        Officer officer = present.officer();
        if (request.getSession().getAttribute(RecordChoice.RECORD) instanceof Long record
                && record != officer.agencyId()
                && agencies.signing(record) == officer.agencyId()) {
            officer = officer.in(record);
            request.setAttribute(RecordChoice.RECORD, record);
        }
        request.setAttribute(OFFICER, officer);
        if (!path(request).equals(ASKED_WHAT_IS_LEFT)) {
            session = session.seen(sessions.seen(session));
        }
        request.setAttribute(SESSION, session);
        request.setAttribute(HAS_FACTOR, present.hasFactor());
        request.setAttribute(HAS_PASSKEY, present.hasPasskey());
        request.setAttribute(LEFT, sessions.left(session).toSeconds());
        request.setAttribute(ENDS, sessions.isEndedByItsLength(session));
    }

    /** What has to be done before is no reason to lose what was typed. */
    private static void first(String page, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.setAttribute("firstOfAll", sentence);
            request.getRequestDispatcher("/refused").forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    private void signOut(boolean away, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        sessions.end(request.getSession().getId());
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        String signIn = request.getContextPath() + "/sign-in?" + (away ? "expired" : "ended");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("POST") && !path(request).equals("/sign-in")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.setAttribute("expiredForm", true);
            request.getRequestDispatcher("/refused").forward(request, response);
        } else {
            response.sendRedirect(signIn);
        }
    }
}
