package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Directory;
import disclosuredesk.agencies.Identities;
import disclosuredesk.agencies.LinkingIdentities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.desk.security.SsoErrand.Asking;
import disclosuredesk.desk.security.SsoProofController.Came;
import disclosuredesk.desk.security.SsoProofController.Wrong;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
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

    /** The request's, while a sign-in goes on: the identity by which it does, of the single sign-on or of the directory. */
    static final String IDENTITY = SingleSignOn.class.getName() + ".identity";

    /** The request's, while a sign-in goes on: the errand it has done. */
    static final String DONE = SingleSignOn.class.getName() + ".done";

    private static final String NOBODYS = "nobodys";
    private static final String TOO_LATE = "tooLate";
    private static final String ALTERED = "altered";
    private static final String REFUSED = "refused:";
    private static final String NOT_ASKED = "notAsked";

    private final @Nullable ClientRegistrationRepository issuers;
    private final @Nullable ClientRegistration issuer;
    private final Identities identities;
    private final LinkingIdentities linking;
    private final Agencies agencies;
    private final Sessions sessions;
    private final EnteringSessions entering;
    private final OfficerProof proof;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SingleSignOn(
            ObjectProvider<ClientRegistrationRepository> issuers,
            Identities identities,
            LinkingIdentities linking,
            Agencies agencies,
            Sessions sessions,
            EnteringSessions entering,
            OfficerProof proof,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.proof = proof;
        this.issuers = issuers.getIfAvailable();
        this.issuer = first(this.issuers);
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
        new SsoErrand(by.id(), clock.instant(), null).begin(session);
    }

    /** The officer goes to the issuer to be asked once more who he is, and comes back to what he asks for. */
    void beginProving(HttpSession session, Asking asking, Officer by) {
        new SsoErrand(by.id(), clock.instant(), asking).begin(session);
    }

    /** Whether an officer is linked with who he is there, so that he can prove by it that it is he. */
    boolean knows(Officer officer) {
        String here = issuer();
        return issuer != null
                && identities.of(officer).stream()
                        .anyMatch(one -> here == null
                                ? !one.issuer().equals(directory.issuer())
                                : one.issuer().equals(here));
    }

    void configure(HttpSecurity http) throws Exception {
        if (issuer == null) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizedClientRepository(new KeepsNothing())
                .authorizationEndpoint(going -> going.authorizationRequestResolver(askingAgain()))
                .userInfoEndpoint(user -> user.oidcUserService(this::officer))
                .successHandler(this::enter)
                .failureHandler(this::refuse));
    }

    /** Who is to prove that it is he is asked by the issuer, though it has let him in before (OpenID Connect Core, 3.1.2.1). */
    private OAuth2AuthorizationRequestResolver askingAgain() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                Objects.requireNonNull(issuers),
                OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(asked -> {
            SsoErrand errand = SsoErrand.of(SentGuess.request());
            if (errand != null && errand.asking() != null) {
                asked.additionalParameters(Map.of("prompt", "login", "max_age", "0"));
            }
        });
        return resolver;
    }

    /** Signature, issuer, audience, time and nonce of the token have been found right. */
    private OidcUser officer(OidcUserRequest told) {
        OidcIdToken token = told.getIdToken();
        String by = token.getIssuer().toString();
        String subject = token.getSubject();
        SsoErrand errand = SsoErrand.of(SentGuess.request());
        if (errand != null && errand.isTooLate(clock.instant())) {
            throw refusal(TOO_LATE, by, subject);
        }
        Officer present = errand == null ? null : present(errand).orElse(null);
        Officer officer = errand != null && present != null && errand.asking() == null
                ? linked(present, token)
                : known(by, subject);
        if (errand != null && present != null && errand.asking() != null) {
            if (officer.id() != present.id()) {
                throw refusal(NOBODYS, by, subject);
            }
            if (!errand.isAnsweredBy(token.getAuthenticatedAt())) {
                throw refusal(NOT_ASKED, by, subject);
            }
        }
        remember(by, subject);
        if (errand != null && present != null) {
            Objects.requireNonNull(SentGuess.request()).setAttribute(DONE, errand);
        }
        return new Linked(token, officer);
    }

    private Officer linked(Officer officer, OidcIdToken token) {
        String by = token.getIssuer().toString();
        try {
            linking.link(new Identity(by, token.getSubject(), token.getPreferredUsername()), here(), officer);
            return officer;
        } catch (Refused refused) {
            throw refusal(REFUSED + refused.messageKey(), by, token.getSubject());
        }
    }

    private Officer known(String issuer, String subject) {
        Officer officer = identities
                .officer(issuer, subject)
                .flatMap(agencies::officer)
                .filter(Officer::enabled)
                .orElseThrow(() -> refusal(NOBODYS, issuer, subject));
        if (!proof.isAsWritten(officer)) {
            throw new OAuth2AuthenticationException(new OAuth2Error(ALTERED), officer.login());
        }
        return officer;
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

    /** The chain that looks at sessions comes after this one, so it is asked here. */
    private Optional<Officer> present(SsoErrand begun) {
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
        SsoErrand.end(session);
        if (request.getAttribute(DONE) instanceof SsoErrand done) {
            if (done.asking() == null) {
                entering.nextIs("/identities?linked", request, response);
            } else {
                entering.nextIs(SsoProofController.BACK, request, response);
                SsoProofController.cameBack(session, new Came(done.asking(), null));
            }
        }
        entering.onAuthenticationSuccess(request, response, signedIn);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "";
        boolean altered = code.equals(ALTERED);
        boolean named = List.of(NOBODYS, ALTERED, TOO_LATE, NOT_ASKED).contains(code) || code.startsWith(REFUSED);
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
        SsoErrand errand = SsoErrand.of(request);
        SsoErrand.end(session);
        response.sendRedirect(request.getContextPath() + next(errand, code, session));
    }

    private static String next(@Nullable SsoErrand errand, String code, HttpSession session) {
        if (errand == null) {
            return "/sign-in?" + (code.equals(NOBODYS) || code.equals(ALTERED) ? code : "ssoFailed");
        }
        if (errand.asking() == null) {
            return "/identities?" + notLinked(code);
        }
        SsoProofController.cameBack(session, new Came(errand.asking(), Wrong.of(code)));
        return SsoProofController.BACK;
    }

    private static String notLinked(String code) {
        if (code.equals(REFUSED + "agencies.account.altered")) {
            return ALTERED;
        }
        return code.equals(TOO_LATE) ? TOO_LATE : code.startsWith(REFUSED) ? "taken" : "failed";
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
}
