package disclosuredesk.published;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers before labels and headings: 一、 （三） 2. */
final class Numbering {

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:[(\\[](?<bracketed>[一二三四五六七八九十\\d]{1,2})[)\\]]|(?<plain>[一二三四五六七八九十\\d]{1,2})\\s*[、.,)])\\s*");

    private Numbering() {}

    static String without(String label) {
        Matcher number = NUMBER.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC));
        return number.replaceFirst("");
    }

    /** The number in front, as written without its brackets or stop; empty if there is none. */
    static String of(String label) {
        Matcher number = NUMBER.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC));
        if (!number.find()) {
            return "";
        }
        return number.group("bracketed") == null ? number.group("plain") : number.group("bracketed");
    }
}
