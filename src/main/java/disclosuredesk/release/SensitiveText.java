package disclosuredesk.release;

import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.PageBox;
import disclosuredesk.documents.TextPlaces;
import disclosuredesk.documents.TextPlaces.Place;
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

    private static final Pattern ID_CARD = Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:18|19|20)[0-9]{9}[0-9Xx](?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:\\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![0-9-])(?:\\(0[0-9]{2,3}\\)|（0[0-9]{2,3}）|0[0-9]{2,3}-)[2-9][0-9]{6,7}(?![0-9])");
    private static final Pattern BANK_CARD = Pattern.compile("(?<![0-9])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{3,4}(?:[ -]?[0-9]{1,3})?(?![0-9])");

    private static final int LEAST_CARD_DIGITS = 15;

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
        add(TextPlaces.of(pages, first, last, ID_CARD).stream().filter(place -> isIdCard(place.text())).toList(), Kind.ID_CARD, found);
        add(TextPlaces.of(pages, first, last, BANK_CARD).stream().filter(place -> isBankCard(place.text())).toList(), Kind.BANK_CARD, found);
        add(TextPlaces.of(pages, first, last, MOBILE), Kind.PHONE, found);
        add(TextPlaces.of(pages, first, last, LANDLINE), Kind.PHONE, found);
        return found;
    }

    /** One place is suggested once, for what it was first taken for. */
    private static void add(List<Place> places, Kind kind, List<Suggestion> found) {
        for (Place place : places) {
            if (found.stream().noneMatch(one -> one.page() == place.page() && one.box().equals(place.box()))) {
                String text = place.text().strip();
                found.add(new Suggestion(place.page(), place.box(), kind,
                        text.substring(0, 3) + "*".repeat(Math.max(0, text.length() - 5)) + text.substring(text.length() - 2)));
            }
        }
    }

    private static boolean isIdCard(String number) {
        return Identity.idCardCheck(number.substring(0, 17)) == Character.toUpperCase(number.charAt(17));
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
