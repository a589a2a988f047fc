package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Identities;
import disclosuredesk.agencies.LinkingIdentities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureCredentialsExpiredEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sign-in by OpenID Connect (统一身份认证), where {@code spring.security.oauth2.client} is configured. Issuer and subject find the officer, and nothing else does:
 * who is nobody's gets nothing. No token of the issuer is kept.
 */
@Component("singleSignOn")
public class SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

    /** The session's, while a signed-in officer goes to the issuer to be linked. */
    private static final String LINKING = SingleSignOn.class.getName();

    /** The request's, while a sign-in goes on: the identity by which it does, of the single sign-on or of the directory. */
    static final String IDENTITY = SingleSignOn.class.getName() + ".identity";

    /** How long he may take there: what comes back later, somebody else at his desk may have begun. */
    private static final Duration FOR_LINKING = Duration.ofMinutes(5);

    private static final String NOBODYS = "nobodys";
    private static final String TOO_LATE = "tooLate";
    private static final String ALTERED = "altered";
    private static final String REFUSED = "refused:";

    private final @Nullable ClientRegistration issuer;
    private final Identities identities;
    private final LinkingIdentities linking;
    private final Agencies agencies;
    private final Sessions sessions;
    private final EnteringSessions entering;
    private final OfficerProof proof;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Who goes to be linked, and until when he has to be back. */
    private record Linking(long officerId, Instant until) implements Serializable {}

    SingleSignOn(
            ObjectProvider<ClientRegistrationRepository> issuers,
            Identities identities,
            LinkingIdentities linking,
            Agencies agencies,
            Sessions sessions,
            EnteringSessions entering,
            OfficerProof proof,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proof = proof;
        this.issuer = first(issuers.getIfAvailable());
        this.identities = identities;
        this.linking = linking;
        this.agencies = agencies;
        this.sessions = sessions;
        this.entering = entering;
        this.events = events;
        this.clock = clock;
    }

    private static @Nullable ClientRegistration first(@Nullable ClientRegistrationRepository issuers) {
        if (!(issuers instanceof Iterable<?> all)) {
            return null;
        }
        Iterator<?> each = all.iterator();
        return each.hasNext() && each.next() instanceof ClientRegistration one ? one : null;
    }

    /** Whether one can sign in by it; asked by pages. */
    public boolean isOffered() {
        return issuer != null;
    }

    /** Under what its identities are linked; null: that is known only when somebody comes from it. */
    @Nullable
    String issuer() {
        return issuer == null ? null : issuer.getProviderDetails().getIssuerUri();
    }

    /** Where one goes to sign in by it. */
    public String address() {
        return "/oauth2/authorization/" + Objects.requireNonNull(issuer).getRegistrationId();
    }

    /** The officer goes to the issuer, and is linked when he soon comes back to this session. */
    void beginLinking(HttpSession session, Officer by) {
        session.setAttribute(LINKING, new Linking(by.id(), clock.instant().plus(FOR_LINKING)));
    }

    void configure(HttpSecurity http) throws Exception {
        if (issuer == null) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizedClientRepository(new KeepsNothing())
                .userInfoEndpoint(user -> user.oidcUserService(this::officer))
                .successHandler(this::enter)
                .failureHandler(this::refuse));
    }

    /** Signature, issuer, audience, time and nonce of the token have been found right. */
    private OidcUser officer(OidcUserRequest told) {
        OidcIdToken token = told.getIdToken();
        String by = token.getIssuer().toString();
        String subject = token.getSubject();
        Linking begun = begun();
        if (begun != null && begun.until().isBefore(clock.instant())) {
            throw refusal(TOO_LATE, by, subject);
        }
        Officer officer = begun == null ? null : linking(begun).orElse(null);
        if (officer != null) {
            try {
                linking.link(new Identity(by, subject, token.getPreferredUsername()), here(), officer);
            } catch (Refused refused) {
                throw refusal(REFUSED + refused.messageKey(), by, subject);
            }
        } else {
            officer = identities
                    .officer(by, subject)
                    .flatMap(agencies::officer)
                    .filter(Officer::enabled)
                    .orElseThrow(() -> refusal(NOBODYS, by, subject));
            if (!proof.isAsWritten(officer)) {
                throw new OAuth2AuthenticationException(new OAuth2Error(ALTERED), officer.login());
            }
        }
        remember(by, subject);
        return new Linked(token, officer);
    }

    /** What cannot be read as a login stands for who it was, so that the failure is nobody's. */
    private static OAuth2AuthenticationException refusal(String code, String issuer, String subject) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), issuer + " " + subject);
    }

    /** By which identity the sign-in of this request goes on; it may be parted before its session begins. */
    static void remember(String issuer, String subject) {
        HttpServletRequest request = SentGuess.request();
        if (request != null) {
            request.setAttribute(IDENTITY, new Sessions.LinkedAs(issuer, subject));
        }
    }

    private static @Nullable String here() {
        HttpServletRequest request = SentGuess.request();
        HttpSession session = request == null ? null : request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static @Nullable Linking begun() {
        HttpServletRequest request = SentGuess.request();
        HttpSession session = request == null ? null : request.getSession(false);
        return session != null && session.getAttribute(LINKING) instanceof Linking begun ? begun : null;
    }

    /** The chain that looks at sessions comes after this one, so it is asked here. */
    private Optional<Officer> linking(Linking begun) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        HttpServletRequest request = SentGuess.request();
        HttpSession session = request == null ? null : request.getSession(false);
        return session != null
                        && present != null
                        && present.getPrincipal() instanceof SignedInOfficer signedIn
                        && begun.officerId() == signedIn.id()
                ? sessions.present(session.getId())
                        .filter(here -> !here.awaitsCode()
                                && !sessions.left(here.session()).isNegative())
                        .map(Sessions.Present::officer)
                        .filter(officer -> officer.id() == begun.officerId() && officer.enabled())
                : Optional.empty();
    }

    /** The session gets the officer as any other sign-in gives him to it. */
    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication by)
            throws IOException, ServletException {
        Officer officer = ((Linked) Objects.requireNonNull(by.getPrincipal())).officer;
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedInOfficer(officer.id(), officer.login()), null, List.of());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        HttpSession session = request.getSession();
        boolean linked = session.getAttribute(LINKING) != null;
        session.removeAttribute(LINKING);
        if (linked) {
            entering.nextIs("/identities?linked", request, response);
        }
        entering.onAuthenticationSuccess(request, response, signedIn);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "";
        boolean altered = code.equals(ALTERED);
        boolean named = code.equals(NOBODYS) || altered || code.equals(TOO_LATE) || code.startsWith(REFUSED);
        if (!named) {
            LOG.warn("A single sign-on failed: {}", code);
        }
        var who = UsernamePasswordAuthenticationToken.unauthenticated(
                named ? String.valueOf(failure.getMessage()) : " ", "");
        events.publishEvent(
                altered
                        ? new AuthenticationFailureCredentialsExpiredEvent(who, failure)
                        : new AuthenticationFailureBadCredentialsEvent(who, failure));
        HttpSession session = request.getSession();
        boolean linked = session.getAttribute(LINKING) != null;
        session.removeAttribute(LINKING);
        String next = linked
                ? "/identities?" + (code.equals(TOO_LATE) ? TOO_LATE : code.startsWith(REFUSED) ? "taken" : "failed")
                : "/sign-in?" + (code.equals(NOBODYS) ? "nobodys" : altered ? ALTERED : "ssoFailed");
        response.sendRedirect(request.getContextPath() + next);
    }

    /** Who the issuer says it is, under the login of the officer it is. */
    private static final class Linked extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final transient Officer officer;

        Linked(OidcIdToken token, Officer officer) {
            super(List.of(), token);
            this.officer = officer;
        }

        @Override
        public String getName() {
            return officer.login();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** The issuer is asked who it is, and nothing after that. */
    private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing to be kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }
    }
}
