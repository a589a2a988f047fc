package disclosuredesk.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is usual in a field somebody is reached by, for every form that has one. What is not usual may be right all the same, as a telephone
 * abroad: it is said beside the field, and refused by nobody. The patterns are read by the browser too.
 */
public enum ContactRule {
    /** Mobile, landline with its area code, 400 and 800 numbers, service numbers; several of them in a row. */
    PHONE("phone", Usual.NUMBER + "(?:[、，,；;/ ]+" + Usual.NUMBER + ")*"),
    EMAIL("email", "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)*[.][A-Za-z]{2,}"),
    /** Long enough to be found by post; a postal code in it has six digits. */
    ADDRESS("address", "(?=.{6,})(?!.*邮(?:政)?编(?:码)?[:： ]*(?![0-9]{6}(?![0-9]))[0-9]).*");

    private static final class Usual {
        static final String MOBILE = "(?:[+]?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}";
        static final String LANDLINE = "[(（]?0[0-9]{2,3}[)）]?[- ]?[2-9][0-9]{6,7}(?: ?(?:转|-|#) ?[0-9]{1,6})?";
        static final String SERVICE = "[48]00(?:[- ]?[0-9]){7}|1[012][0-9]{3}|9[56][0-9]{3,4}";
        static final String NUMBER = "(?:" + MOBILE + "|" + LANDLINE + "|" + SERVICE + ")";
    }

    private final String field;
    private final String usual;
    private final Pattern pattern;

    ContactRule(String field, String usual) {
        this.field = field;
        this.usual = usual;
        this.pattern = Pattern.compile(usual, Pattern.DOTALL);
    }

    /** The rule for a field of that name; most have none. */
    public static Optional<ContactRule> of(String field) {
        return Arrays.stream(values()).filter(rule -> rule.field.equals(field)).findFirst();
    }

    /** What is usual, as a pattern both Java and a browser read. */
    public String usual() {
        return usual;
    }

    /** Whether something is written, and it is not as usual. */
    public boolean isOdd(@Nullable String written) {
        return written != null
                && !written.isBlank()
                && !pattern.matcher(written.strip()).matches();
    }

    /** Message key of what is said of it. */
    public String advice() {
        return "form.odd." + name();
    }
}
