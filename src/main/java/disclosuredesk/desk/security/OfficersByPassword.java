package disclosuredesk.desk.security;

import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Looks at the password of a candidate; what was kept in an older way is kept anew. The session gets the officer, and nothing of the password. */
final class OfficersByPassword extends DaoAuthenticationProvider {

    private final SignedInOfficers candidates;

    OfficersByPassword(SignedInOfficers candidates, PasswordEncoder passwords) {
        super(candidates);
        this.candidates = candidates;
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
        return super.createSuccessAuthentication(
                new SignedInOfficer(candidate.id(), candidate.login()), authentication, user);
    }
}
