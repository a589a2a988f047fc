package disclosuredesk.desk.security;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Looks at the password of a candidate; what was kept in an older way is kept anew. The session gets the officer, and nothing of the password. */
final class OfficersByPassword extends DaoAuthenticationProvider {

    OfficersByPassword(SignedInOfficers candidates, PasswordEncoder passwords) {
        super(candidates);
        setPasswordEncoder(passwords);
        setUserDetailsPasswordService(candidates);
        setAlwaysPerformAdditionalChecksOnUser(false); // a locked login learns nothing of the password
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        Candidate candidate = (Candidate) user;
        return super.createSuccessAuthentication(
                new SignedInOfficer(candidate.id(), candidate.login()), authentication, user);
    }
}
