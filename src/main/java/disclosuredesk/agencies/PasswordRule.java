package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Which passwords are accepted: long, not the login, not the ones everybody tries. No composition rules. */
final class PasswordRule {

    private static final int SHORTEST = 12;
    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;
    private static final List<String> WELL_KNOWN =
            List.of("password", "123456789", "qwertyuiop", "1qaz2wsx", "admin@123", "abcd1234", "woaini", "88888888");

    private PasswordRule() {}

    /** @throws Refused invalid, at the field */
    static void require(String password, String login, String field) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refused.invalid(field, "agencies.password.tooShort", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refused.invalid(field, "agencies.password.tooLong", MOST_BYTES);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login.toLowerCase(Locale.ROOT)) || WELL_KNOWN.stream().anyMatch(lower::contains)
                || password.chars().distinct().count() < 5) {
            throw Refused.invalid(field, "agencies.password.wellKnown");
        }
    }
}
