package disclosuredesk.desk.security;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.PasskeyQuestions;
import disclosuredesk.agencies.PasskeySite;
import disclosuredesk.agencies.Proving.Answer;
import disclosuredesk.agencies.ProvingByPasskey;
import disclosuredesk.desk.security.PasskeyChallenges.Asked;
import disclosuredesk.desk.security.PasskeyChallenges.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureCredentialsExpiredEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Sign-in with a passkey (通行密钥), from the page of the password or that of the code: the forms of both carry what the browser got from the authenticator. It
 * is two factors by itself, so nothing else is asked. The passkey finds the officer; whose it is, whether it is anybody's, is told to nobody.
 */
@Component
class PasskeySignIn {

    /** Where a script gets what to ask. */
    static final String OPTIONS = "/sign-in/passkey";

    /** The request's, while it goes on: the id of the passkey that was right. */
    static final String PASSKEY = PasskeySignIn.class.getName();

    private static final Set<String> PAGES = Set.of("/sign-in", SignInCodeController.ADDRESS);

    private final ProvingByPasskey proving;
    private final PasskeyQuestions questions;
    private final PasskeyChallenges challenges;
    private final PasskeySite site;
    private final OfficerProof proof;
    private final ApplicationEventPublisher events;

    PasskeySignIn(
            ProvingByPasskey proving,
            PasskeyQuestions questions,
            PasskeyChallenges challenges,
            PasskeySite site,
            OfficerProof proof,
            ApplicationEventPublisher events) {
        this.proving = proving;
        this.questions = questions;
        this.challenges = challenges;
        this.site = site;
        this.proof = proof;
        this.events = events;
    }

    void configure(HttpSecurity http, EnteringSessions entering, CsrfTokenRepository forms) {
        if (site.isOffered()) {
            http.addFilterBefore(new Gate(entering, forms), UsernamePasswordAuthenticationFilter.class);
        }
    }

    private static @Nullable String sent(HttpServletRequest request) {
        String sent = request.getParameter(ProvingAgain.PASSKEY);
        return sent == null || sent.isBlank() ? null : sent;
    }

    private final class Gate extends AbstractAuthenticationProcessingFilter {

        Gate(EnteringSessions entering, CsrfTokenRepository forms) {
            super(request -> request.getMethod().equals("POST")
                    && PAGES.contains(request.getRequestURI()
                            .substring(request.getContextPath().length()))
                    && sent(request) != null);
            setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                    List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(forms))));
            setAuthenticationSuccessHandler(entering);
            setAuthenticationFailureHandler(PasskeySignIn::refuse);
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            String sent = sent(request);
            Asked asked = challenges.take(request, Purpose.SIGN_IN, 0);
            if (sent == null || asked == null) {
                throw new ChallengeOverException();
            }
            Officer officer = questions.whose(sent);
            if (officer != null && !proof.isAsWritten(officer)) {
                throw failed(officer, new CredentialsExpiredException("not as it was written"));
            }
            String address = request.getRemoteAddr();
            if (officer == null) {
                throw failed(null, wrong(questions.isTooOften(sent, address)));
            }
            ProvingByPasskey.SignIn in = proving.signIn(sent, asked.challenge(), address, officer);
            if (in.answer() != Answer.RIGHT) {
                throw failed(officer, wrong(in.answer() == Answer.TOO_OFTEN));
            }
            request.setAttribute(PASSKEY, in.passkey());
            return UsernamePasswordAuthenticationToken.authenticated(
                    new SignedInOfficer(officer.id(), officer.login()), null, List.of());
        }
    }

    private static AuthenticationException wrong(boolean tooOften) {
        return tooOften ? new LockedException("too often") : new BadCredentialsException("no such passkey");
    }

    /** Told to the security ledger as a wrong password is; what is nobody's, as nobody's. */
    private AuthenticationException failed(@Nullable Officer officer, AuthenticationException failure) {
        var who = UsernamePasswordAuthenticationToken.unauthenticated(officer == null ? " " : officer.login(), "");
        AbstractAuthenticationFailureEvent told;
        if (failure instanceof LockedException) {
            told = new AuthenticationFailureLockedEvent(who, failure);
        } else if (failure instanceof CredentialsExpiredException) {
            told = new AuthenticationFailureCredentialsExpiredEvent(who, failure);
        } else {
            told = new AuthenticationFailureBadCredentialsEvent(who, failure);
        }
        events.publishEvent(told);
        return failure;
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String sentence = "passkeyWrong";
        if (failure instanceof LockedException) {
            sentence = "locked";
        } else if (failure instanceof CredentialsExpiredException) {
            sentence = "altered";
        } else if (failure instanceof ChallengeOverException) {
            sentence = "passkeyOver";
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?" + sentence);
    }

    /** Nothing was asked of this browser, or too long ago, or it has been answered. */
    private static final class ChallengeOverException extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        ChallengeOverException() {
            super("no challenge");
        }
    }
}
