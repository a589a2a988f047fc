package disclosuredesk.desk.security;

import disclosuredesk.shared.SentGuess;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Looks at the password of a candidate; what was kept in an older way is kept anew. The session gets the officer, and nothing of the password. */
final class OfficersByPassword extends DaoAuthenticationProvider {

    /** The request's, while it goes on: the hash of the password that was right. */
    static final String VERIFIED = OfficersByPassword.class.getName();

    private final SignedInOfficers candidates;
    private final PasswordEncoder passwords;

    OfficersByPassword(SignedInOfficers candidates, PasswordEncoder passwords) {
        super(candidates);
        this.candidates = candidates;
        this.passwords = passwords;
        setPasswordEncoder(passwords);
        setUserDetailsPasswordService(candidates);
        setAlwaysPerformAdditionalChecksOnUser(false); // a locked login learns nothing of the password
    }

    /**
     * Only who has the right password is told that his agency was merged into another, or that somebody changed his account in the database: a password that
     * was put there opens nothing.
     */
    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken sent) {
        super.additionalAuthenticationChecks(user, sent);
        if (candidates.isOfClosedAgency((Candidate) user)) {
            throw new DisabledException("agency merged");
        }
        if (!candidates.isAsWritten((Candidate) user)) {
            throw new CredentialsExpiredException("not as it was written");
        }
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        Candidate candidate = (Candidate) user;
        Authentication right = super.createSuccessAuthentication(
                new SignedInOfficer(candidate.id(), candidate.login()), authentication, user);
        HttpServletRequest request = SentGuess.request();
        if (request != null) {
            request.setAttribute(VERIFIED, verified(candidate, authentication));
        }
        return right;
    }

    /** The hash of the password that was right: the one that was looked at, or one of the same that was kept anew, by this sign-in or a copy of it. */
    private String verified(Candidate candidate, Authentication given) {
        String now = candidates.hash(candidate);
        boolean same = now.equals(candidate.passwordHash())
                || passwords.upgradeEncoding(candidate.passwordHash())
                        && passwords.matches(String.valueOf(given.getCredentials()), now);
        return same ? now : candidate.passwordHash();
    }
}
