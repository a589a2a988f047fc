package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are accepted: long, not made of the login, of names, or of what everybody tries; and what the profile of the installation demands. */
@Component
class PasswordRule {

    private static final int SHORTEST = 12;
    /** Longer than any sentence somebody remembers. */
    private static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    /** Refused wherever they stand. */
    private static final List<String> WELL_KNOWN = List.of(
            "password",
            "passw0rd",
            "p@ssw",
            "123456789",
            "987654321",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx",
            "zaq12wsx",
            "1q2w3e4r",
            "qwer1234",
            "admin123",
            "admin@123",
            "root123",
            "test1234",
            "abcd1234",
            "abcdefgh",
            "a1b2c3d4",
            "iloveyou",
            "woaini",
            "5201314",
            "88888888",
            "66666666");

    private static final List<IntPredicate> KINDS =
            List.of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, one -> !isLatin(one));

    private final WeakWords words = new WeakWords();
    private final PasswordProfile profile;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;

    PasswordRule(
            @Value("${disclosuredesk.passwords.profile}") PasswordProfile profile,
            PasswordEncoder passwords,
            JdbcClient jdbc) {
        this.profile = profile;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    private static boolean isLatin(int one) {
        return Character.isUpperCase(one) || Character.isLowerCase(one) || Character.isDigit(one);
    }

    PasswordProfile profile() {
        return profile;
    }

    /**
     * @param names the officer's and his agency's, as they are written
     * @throws Refused invalid, at the field
     */
    void require(String password, String login, List<String> names, String field) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refused.invalid(field, "agencies.password.tooShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw Refused.invalid(field, "agencies.password.tooLong", LONGEST);
        }
        if (KINDS.stream().filter(kind -> password.codePoints().anyMatch(kind)).count() < profile.kinds()) {
            throw Refused.invalid(field, "agencies.password.kinds", profile.kinds());
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login.toLowerCase(Locale.ROOT))
                || WELL_KNOWN.stream().anyMatch(lower::contains)
                || PublishedPasswords.isIn(password)
                || password.chars().distinct().count() < FEWEST_DIFFERENT
                || words.isMadeOf(password, login, names)) {
            throw Refused.invalid(field, "agencies.password.wellKnown");
        }
    }

    /** @throws Refused invalid, at the field, if the officer had it before and the profile minds */
    void requireAnother(String password, long officerId, String field) {
        if (profile.former() == 0) {
            return;
        }
        Stream<String> former = Stream.concat(
                jdbc
                        .sql("select password_hash from officer where id = :officer")
                        .param("officer", officerId)
                        .query(String.class)
                        .list()
                        .stream(),
                jdbc
                        .sql(
                                "select password_hash from former_password where officer_id = :officer order by until desc, id desc")
                        .param("officer", officerId)
                        .query(String.class)
                        .list()
                        .stream());
        if (former.filter(hash -> !hash.isEmpty())
                .limit(profile.former())
                .anyMatch(hash -> passwords.matches(password, hash))) {
            throw Refused.invalid(field, "agencies.password.former", profile.former());
        }
    }
}
