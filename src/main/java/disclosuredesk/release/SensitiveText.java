package disclosuredesk.release;

import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.PageBox;
import disclosuredesk.documents.TextPlaces;
import disclosuredesk.documents.TextPlaces.Place;
import disclosuredesk.documents.TextPlaces.Sought;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.requests.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers that usually concern a person's privacy: identity cards, telephones, bank cards. It suggests marks and sets none:
 * what is left out of a file is for an officer to say, and what stands in a picture is not found.
 */
public final class SensitiveText {

    /** A sign that people put between the figures of a number to read it more easily. */
    private static final String APART = "[ -]?";

    private static final Pattern ID_CARD =
            Pattern.compile("(?<![0-9])[1-9](?:" + APART + "[0-9]){16}" + APART + "[0-9Xx](?![0-9])");
    private static final Pattern OLD_ID_CARD = Pattern.compile(
            "(?<![0-9])[1-8][0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9Xx])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:\\+?(?:00)?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile(
            "(?<![0-9-])(?:[(（]0[0-9]{2,3}[)）] ?|0[0-9]{2,3} ?- ?)[2-9][0-9]{2,3}[ -]?[0-9]{4}(?![0-9])");
    private static final Pattern BANK_CARD =
            Pattern.compile("(?<![0-9])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{3,4}(?:[ -]?[0-9]{1,3})?(?![0-9])");

    private static final int LEAST_CARD_DIGITS = 15;

    private record Rule(Kind kind, Sought sought) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.ID_CARD, new Sought(ID_CARD, SensitiveText::isIdCard)),
            new Rule(Kind.BANK_CARD, new Sought(BANK_CARD, SensitiveText::isBankCard)),
            new Rule(Kind.ID_CARD, new Sought(OLD_ID_CARD, number -> true)),
            new Rule(Kind.PHONE, new Sought(MOBILE, number -> true)),
            new Rule(Kind.PHONE, new Sought(LANDLINE, number -> true)));

    private SensitiveText() {}

    /** What a number is taken for. */
    public enum Kind {
        ID_CARD,
        PHONE,
        BANK_CARD
    }

    /**
     * A place worth marking.
     *
     * @param masked the number, all but its first three and last two characters hidden
     */
    public record Suggestion(int page, PageBox box, Kind kind, String masked) {}

    /** On some pages; first from 1. */
    static List<Suggestion> on(DrawnPages pages, int first, int last) throws UnreadableDocument {
        List<Suggestion> found = new ArrayList<>();
        for (int page = first; page <= last; page++) {
            for (Rule rule : RULES) {
                add(TextPlaces.of(pages, page, page, rule.sought()), rule.kind(), found);
            }
        }
        return found;
    }

    /** Whether a name or other short text holds such a number. */
    static boolean isIn(String text) {
        return RULES.stream().anyMatch(rule -> TextPlaces.found(text, rule.sought()));
    }

    /** The text with its such numbers masked. */
    static String masked(String text) {
        String masked = text;
        for (Rule rule : RULES) {
            masked = TextPlaces.replaced(masked, rule.sought(), number -> "*".repeat(number.length()));
        }
        return masked;
    }

    /** One place is suggested once, for what it was first taken for. */
    private static void add(List<Place> places, Kind kind, List<Suggestion> found) {
        for (Place place : places) {
            if (found.stream()
                    .noneMatch(one -> one.page() == place.page() && one.box().holds(place.box()))) {
                String text = place.text().strip();
                found.add(new Suggestion(
                        place.page(),
                        place.box(),
                        kind,
                        text.substring(0, 3)
                                + "*".repeat(Math.max(0, text.length() - 5))
                                + text.substring(text.length() - 2)));
            }
        }
    }

    /** By its length, the century of birth and the check character (GB 11643). */
    private static boolean isIdCard(String number) {
        String plain = number.replaceAll("[ -]", "");
        return plain.substring(6, 8).matches("18|19|20")
                && Identity.idCardCheck(plain.substring(0, 17)) == Character.toUpperCase(plain.charAt(17));
    }

    /** By the check digit of ISO/IEC 7812 (Luhn). */
    static boolean isBankCard(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits.length() >= LEAST_CARD_DIGITS && sum % 10 == 0;
    }
}
