package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import java.util.List;
import java.util.Locale;

/** Which passwords are accepted: long, not the login, not the ones everybody tries. No composition rules. */
final class PasswordRule {

    private static final int SHORTEST = 12;
    /** Longer than any sentence somebody remembers. */
    private static final int LONGEST = 200;

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

    private PasswordRule() {}

    /** @throws Refused invalid, at the field */
    static void require(String password, String login, String field) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refused.invalid(field, "agencies.password.tooShort", SHORTEST);
        }
        if (password.codePointCount(0, password.length()) > LONGEST) {
            throw Refused.invalid(field, "agencies.password.tooLong", LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login.toLowerCase(Locale.ROOT))
                || WELL_KNOWN.stream().anyMatch(lower::contains)
                || PublishedPasswords.isIn(password)
                || password.chars().distinct().count() < 5) {
            throw Refused.invalid(field, "agencies.password.wellKnown");
        }
    }
}
