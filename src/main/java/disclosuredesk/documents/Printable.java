package disclosuredesk.documents;

import java.util.Set;
import java.util.TreeSet;

/** What of a typed text a document can carry: the same for Word, PDF and OFD, so that they say the same. */
public final class Printable {

    /** Stands for a character no document may hold, such as a control character. */
    private static final String BOX = "□";

    /** 〓: the printer's mark for a character that the type case lacks. */
    private static final String GETA = "〓";

    private Printable() {}

    /**
     * The text with forbidden characters (XML 1.0) as boxes, and without invisible marks: those of direction could make
     * a printed name read otherwise than it was written.
     */
    public static String text(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.codePoints().forEach(character -> {
            if (character == '\n' || character == '\t') {
                text.append(' ');
            } else if (!isXml(character)) {
                text.append(BOX);
            } else if (Character.getType(character) != Character.FORMAT) {
                text.appendCodePoint(character);
            }
        });
        return text.toString();
    }

    /** A page of ours for the PDF printer: as {@link #text}, with 〓 for what the embedded fonts lack, line by line. */
    public static String page(String html) {
        StringBuilder page = new StringBuilder(html.length());
        html.codePoints().forEach(character -> {
            if (character == '\n' || character < 128) {
                page.appendCodePoint(character == '\n' || isXml(character) ? character : ' ');
            } else if (Character.getType(character) != Character.FORMAT) {
                page.append(Fonts.has(character) ? Character.toString(character) : GETA);
            }
        });
        return page.toString();
    }

    /** The characters of a text that the embedded fonts lack: on paper 〓 stands for each. */
    public static Set<String> unprintable(String text) {
        Set<String> missing = new TreeSet<>();
        text.codePoints()
                .filter(character -> !Fonts.has(character))
                .mapToObj(Character::toString)
                .forEach(missing::add);
        return missing;
    }

    static String onPaper(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Fonts.has(character)) {
                printed.appendCodePoint(character);
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                printed.append(' ');
            } else {
                printed.append(GETA);
            }
        });
        return printed.toString();
    }

    private static boolean isXml(int character) {
        return character >= 0x20 && character <= 0xD7FF && !Character.isISOControl(character)
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000 && character <= 0x10FFFF && (character & 0xFFFE) != 0xFFFE;
    }
}
