package disclosuredesk.documents;

import disclosuredesk.documents.WordPiece.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a template as they are written in it: counted by name, anything but a known name refused with where it stands. */
final class TemplatePlaces {

    /** The place that repeats. */
    static final String REPEATED = "paragraphs";

    private static final String OPEN = "[{｛]{2}";
    private static final String CLOSE = "[}｝]{2}";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}｛｝]*)}}");
    private static final Pattern HALF = Pattern.compile(OPEN + "|" + CLOSE);
    private static final int SHOWN = 60;

    private final Set<String> names;
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    private TemplatePlaces(Set<String> names) {
        this.names = names;
    }

    /**
     * @return how often each name stands in the pieces; the item that repeats as {@link PlainPlaces#ITEM}
     * @throws UnfitTemplate naming where, at the first that is no known name, is not whole, or stands where nothing is filled in
     */
    static Map<String, Integer> of(List<WordPiece> pieces, Set<String> names) throws UnfitTemplate {
        TemplatePlaces places = new TemplatePlaces(names);
        for (WordPiece piece : pieces) {
            places.read(piece);
        }
        return places.counted;
    }

    /** @return the first piece in which something of a place is left */
    static Optional<WordPiece> left(List<WordPiece> pieces) {
        return pieces.stream()
                .filter(piece -> HALF.matcher(piece.text()).find())
                .findFirst();
    }

    private void read(WordPiece piece) throws UnfitTemplate {
        Matcher place = PLACE.matcher(piece.text());
        StringBuilder rest = new StringBuilder();
        while (place.find()) {
            String name = known(place.group(1).strip());
            if (name.isEmpty()) {
                throw new UnfitTemplate(piece.where() + "的占位符“" + shown(place.group()) + "”系统不认识。可以使用："
                        + String.join("、", names) + "。");
            }
            if (piece.kind() != Kind.PARAGRAPH) {
                throw new UnfitTemplate(piece.where() + "的占位符“" + place.group() + "”不会被填写。占位符只能写在正文、表格、页眉、页脚等处的文字里。");
            }
            if (!name.equals("/")) {
                counted.merge(name, 1, Integer::sum);
            }
            place.appendReplacement(rest, "");
        }
        place.appendTail(rest);
        if (HALF.matcher(rest).find()) {
            throw new UnfitTemplate(
                    piece.where() + "的占位符没有写完整：“" + shown(rest.toString().strip()) + "”。占位符用半角的两个大括号括起。");
        }
    }

    /** The name a place asks for; nothing if it asks for anything else. */
    private String known(String written) {
        if (written.equals("=" + PlainPlaces.ITEM)) {
            return PlainPlaces.ITEM;
        }
        if (names.contains(REPEATED) && written.equals("/" + REPEATED)) {
            return "/";
        }
        if (written.equals("?" + REPEATED)) {
            return names.contains(REPEATED) ? REPEATED : "";
        }
        return names.contains(written) && !written.equals(REPEATED) ? written : "";
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
