package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Directory;
import disclosuredesk.agencies.DirectoryUnreachable;
import disclosuredesk.agencies.Identities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.Proof;
import disclosuredesk.agencies.SignInAttempts;
import disclosuredesk.agencies.TriedByDirectory;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Lets in whom the organ's directory knows by name and password, if that identity is an officer's; every other sign-in it hands on. All it refuses it
 * refuses alike, so that nobody learns who is known where. Guesses count as those at passwords do, apart from them.
 */
final class OfficersByDirectory implements AuthenticationProvider {

    /** The field by which the sign-in page says that the directory is meant. */
    private static final String FIELD = "by";

    private static final String MEANT = "directory";

    private final AuthenticationProvider otherwise;
    private final Directory directory;
    private final Identities identities;
    private final Agencies agencies;
    private final SignInAttempts attempts;
    private final OfficerProof proof;

    OfficersByDirectory(
            AuthenticationProvider otherwise,
            Directory directory,
            Identities identities,
            Agencies agencies,
            SignInAttempts attempts,
            OfficerProof proof) {
        this.otherwise = otherwise;
        this.directory = directory;
        this.identities = identities;
        this.agencies = agencies;
        this.attempts = attempts;
        this.proof = proof;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return otherwise.supports(authentication);
    }

    private boolean isMeant() {
        return directory.isOffered() && isMeant(SentGuess.request());
    }

    static boolean isMeant(@Nullable HttpServletRequest request) {
        return request != null && MEANT.equals(request.getParameter(FIELD));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication sent) {
        if (!isMeant()) {
            return otherwise.authenticate(sent);
        }
        details(sent, null);
        String guessed = Directory.guessed(sent.getName());
        if (!attempts.begin(guessed, SentGuess.address(), SentGuess.current("password"))) {
            throw new LockedException("tried too often");
        }
        Officer officer = officer(sent, guessed).orElseThrow(() -> new BadCredentialsException("nobody of ours"));
        attempts.succeeded(guessed, SentGuess.address()); // of the second factor guesses are counted by themselves
        attempts.belongs(guessed, officer);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedInOfficer(officer.id(), officer.login()), null, List.of());
        signedIn.setDetails(Proof.DIRECTORY);
        return signedIn;
    }

    /** For who records what fails: the name that was typed is nobody's login here. */
    private static void details(Authentication sent, @Nullable Officer whose) {
        ((AbstractAuthenticationToken) sent).setDetails(new TriedByDirectory(whose == null ? null : whose.login()));
    }

    private Optional<Officer> officer(Authentication sent, String guessed) {
        try {
            Optional<String> subject = directory.identity(sent.getName(), String.valueOf(sent.getCredentials()));
            Optional<Officer> officer = subject.flatMap(one -> identities.officer(directory.issuer(), one))
                    .flatMap(agencies::officer);
            officer.ifPresent(one -> details(sent, one));
            Optional<Officer> enabled = officer.filter(Officer::enabled);
            if (enabled.isPresent() && !proof.isAsWritten(enabled.get())) {
                throw new CredentialsExpiredException("not as it was written");
            }
            enabled.ifPresent(one -> SingleSignOn.remember(directory.issuer(), subject.orElseThrow()));
            return enabled;
        } catch (DirectoryUnreachable nobodyLooked) {
            attempts.takeBack(guessed, SentGuess.address());
            throw new AuthenticationServiceException("the directory gave no answer", nobodyLooked);
        }
    }
}
