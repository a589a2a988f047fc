package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Refused;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colleagues named in a text: {@code @} and the whole name. An address of mail names nobody. */
final class Naming {

    /** The sign, not within a word of Latin letters, and what may be a name behind it. */
    private static final Pattern SIGN = Pattern.compile("(?<![A-Za-z0-9._%+-])[@＠](\\S{1,100})");

    /** Characters of what nobody is called that the refusal repeats. */
    private static final int REPEATED = 4;

    private Naming() {}

    /**
     * Of several names that fit the longest; of several people of one name all of them.
     *
     * @throws Refused invalid, if nobody is called what stands behind a sign
     */
    static List<Officer> in(String text, Collection<Officer> colleagues) {
        Set<Officer> named = new LinkedHashSet<>();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            String behind = sign.group(1);
            Optional<String> name = colleagues.stream()
                    .map(Officer::name)
                    .filter(behind::startsWith)
                    .max(Comparator.comparingInt(String::length));
            if (name.isEmpty()) {
                throw Refused.invalid(
                        "text", "requests.note.nobody", behind.substring(0, Math.min(REPEATED, behind.length())));
            }
            colleagues.stream().filter(one -> one.name().equals(name.get())).forEach(named::add);
        }
        return List.copyOf(named);
    }
}
