package disclosuredesk.agencies;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The passwords that stand in the source and on the demo's sign-in page, and who has one. Nobody may choose one, and production
 * does not start while an account has: whoever read that page could sign in as its officer.
 */
public final class PublishedPasswords {

    /** The demo's, as in {@code application-demo.yml}. */
    public static final List<String> ALL = List.of("演示口令不保密-2026");

    /** What is left when only the year is changed. */
    private static final String STEM = "演示口令不保密";

    /** Without what looks alike in print. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords = PasswordHashes.strong();

    /** On a database of any version. */
    public PublishedPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean isIn(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return lower.contains(STEM) || ALL.stream().anyMatch(lower::contains);
    }

    private record Account(String login, String passwordHash) {}

    /** The logins of all who have one, enabled or not. A hash is slow by design, so all cores look. */
    public List<String> logins() {
        return jdbc
                .sql("select login, password_hash from officer order by login")
                .query(Account.class)
                .list()
                .parallelStream()
                .filter(account -> isPublished(account.passwordHash()))
                .map(Account::login)
                .toList();
    }

    private boolean isPublished(String hash) {
        Boolean known = PasswordHashes.ofPublished(hash);
        if (known != null) {
            return known;
        }
        try {
            return ALL.stream().anyMatch(password -> passwords.matches(password, hash));
        } catch (IllegalArgumentException noHash) { // nobody signs in by it either
            return false;
        }
    }

    /** What an account is to have instead: in the clear for this once, and as it is kept. */
    record Renewal(String login, String password, String hash) {}

    /** One of its own for each of them; nothing is written, and it is slow. */
    List<Renewal> renewals() {
        SecureRandom random = new SecureRandom();
        return logins().stream()
                .map(login -> {
                    String password = random.ints(LENGTH, 0, LETTERS.length())
                            .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                            .collect(Collectors.joining());
                    return new Renewal(login, password, passwords.encode(password));
                })
                .toList();
    }

    /** Its officer has to change it. */
    void renew(Renewal renewal) {
        jdbc.sql("update officer set password_hash = :hash, must_change = true where login = :login")
                .param("hash", renewal.hash())
                .param("login", renewal.login())
                .update();
    }
}
