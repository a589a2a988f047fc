package disclosuredesk.desk.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the officer who signs in, unless too many have just tried his login. */
class SignedInOfficers implements UserDetailsService {

    private final JdbcClient jdbc;
    private final SignInAttempts attempts;

    SignedInOfficers(JdbcClient jdbc, SignInAttempts attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    /** A disabled officer is found no more than an unknown one. */
    @Override
    public UserDetails loadUserByUsername(String login) {
        if (!attempts.begin(login, SentSignIn.current())) {
            return SignedInOfficer.locked(login);
        }
        return jdbc.sql("select id, login, password_hash from officer where login = :login and enabled = true")
                .param("login", login)
                .query((row, number) -> new SignedInOfficer(
                        row.getLong("id"), row.getString("login"), row.getString("password_hash"), false))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }
}
