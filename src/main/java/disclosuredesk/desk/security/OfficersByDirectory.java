package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Directory;
import disclosuredesk.agencies.DirectoryUnreachable;
import disclosuredesk.agencies.Identities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.Proof;
import disclosuredesk.agencies.SignInAttempts;
import disclosuredesk.shared.SentGuess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
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
        String name = sent.getName();
        String guessed = Directory.guessed(name);
        if (!attempts.begin(guessed, SentGuess.address(), SentGuess.current("password"))) {
            throw new LockedException("tried too often");
        }
        Officer officer = officer(name, String.valueOf(sent.getCredentials()), guessed)
                .orElseThrow(() -> new BadCredentialsException("nobody of ours"));
        attempts.succeeded(guessed, SentGuess.address()); // of the second factor guesses are counted by themselves
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedInOfficer(officer.id(), officer.login()), null, List.of());
        signedIn.setDetails(Proof.DIRECTORY);
        return signedIn;
    }

    private Optional<Officer> officer(String name, String password, String guessed) {
        try {
            return directory
                    .identity(name, password)
                    .flatMap(subject -> identities.officer(directory.issuer(), subject))
                    .flatMap(agencies::officer)
                    .filter(Officer::enabled)
                    .filter(proof::isAsWritten);
        } catch (DirectoryUnreachable nobodyLooked) {
            attempts.takeBack(guessed, SentGuess.address());
            throw new AuthenticationServiceException("the directory gave no answer", nobodyLooked);
        }
    }
}
