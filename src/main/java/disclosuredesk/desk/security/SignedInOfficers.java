package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.SignInAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the officer who signs in, unless too many have just tried his login. */
class SignedInOfficers implements UserDetailsService, UserDetailsPasswordService {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final SignInAttempts attempts;

    SignedInOfficers(JdbcClient jdbc, Agencies agencies, SignInAttempts attempts) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.attempts = attempts;
    }

    /** A disabled officer is found no more than an unknown one, nor one who has no password yet. */
    @Override
    public UserDetails loadUserByUsername(String login) {
        if (!attempts.begin(login, SentSignIn.address(), SentSignIn.current())) {
            return Candidate.locked(login);
        }
        return jdbc.sql("""
                select id, login, password_hash from officer where login = :login and enabled = true and password_hash <> ''
                """)
                .param("login", login)
                .query((row, number) ->
                        new Candidate(row.getLong("id"), row.getString("login"), row.getString("password_hash"), false))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    /** The password that has just been right, kept as passwords are kept now. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        Candidate candidate = (Candidate) user;
        if (hash != null) {
            agencies.keepAnew(candidate.id(), candidate.passwordHash(), hash);
        }
        return candidate;
    }
}
