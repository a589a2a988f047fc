package disclosuredesk.desk.security;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the officer who signs in, unless too many have just tried his name. */
@Component
class SignedInOfficers implements UserDetailsService {

    private final JdbcClient jdbc;
    private final SignInAttempts attempts;

    SignedInOfficers(JdbcClient jdbc, SignInAttempts attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        if (attempts.isLocked(login.toLowerCase(Locale.ROOT))) {
            throw new LockedException("too many attempts");
        }
        return jdbc.sql("select id, login, password_hash, enabled from officer where login = :login")
                .param("login", login)
                .query((row, number) -> new SignedInOfficer(row.getLong("id"), row.getString("login"),
                        row.getString("password_hash"), row.getBoolean("enabled")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }
}
