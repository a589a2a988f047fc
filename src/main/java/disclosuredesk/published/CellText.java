package disclosuredesk.published;

import disclosuredesk.report.HanNumber;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a printed table: nothing, a mark that means nothing (/, —), a number with or without words
 * beside it, or something that is no number. A raised digit is never part of a number.
 *
 * @param number null when there is none
 * @param unit the unit behind the number: 件, 万元; empty if none
 * @param note the words beside the number, without their brackets: 其中修订16; 脚注1 for a mark that points to a note
 * @param mark the sign that stands for an empty cell; empty if none
 * @param text all that is printed, with single blanks
 */
record CellText(@Nullable BigDecimal number, String unit, String note, String mark, String text) {

    /** The largest number of requests or cases a table may hold. */
    static final int LARGEST_COUNT = 100_000_000;

    private static final int LONGEST = 200;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,8})?");
    private static final Pattern MARK = Pattern.compile("[/\\\\|*~_.·-]{1,4}");
    private static final Set<String> NOTHING = Set.of("无", "无此项", "不适用", "不涉及", "N/A", "n/a", "NA");
    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,8})?";
    private static final String BRACKETED = "[(\\[〔【](?<note>[^()\\[\\]〔〕【】]{1,60})[)\\]〕】]";
    private static final Pattern NUMBER = Pattern.compile("[*※#†‡]?(?<change>增加?|减少?|新增|↑|↓)?(?<number>[+-]?" + DIGITS
            + "|[" + HanNumber.CHARACTERS + "]{1,12})(?<unit>[件条项个份宗次]|亿?万?元|万[件条项个份宗次]?)?" + "(?:" + BRACKETED
            + "|(?<foot>[*※#†‡△▲★☆]{1,3})|[,;:]?(?<tail>(?:其中|包括|包含|含|另|备注|注|较上年|同比)[^()\\[\\]]{0,60}))?");

    /** A blank between thousands; not a new line, nor a gap of unknown width. */
    private static final Pattern SPACED =
            Pattern.compile("\\s*\\d{1,3}(?:[ \\u00a0\\u2007\\u2009\\u202f]\\d{3})+(?:\\.\\d{1,8})?\\s*");

    private static final Pattern TURNED = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern INSIDE = Pattern.compile("[\\d.,]" + Ink.CLOSE + "+[\\d.,]");

    static CellText of(String printed) {
        String text = Ink.quoted(printed)
                .replaceAll("[\\s\\u00a0\\u3000\\u200b-\\u200f\\ufeff]+", " ")
                .strip();
        List<String> marks = new ArrayList<>();
        String body = Ink.withoutMarks(printed, marks);
        boolean hidden = body.indexOf(Ink.HIDDEN) >= 0;
        body = body.replace(String.valueOf(Ink.HIDDEN), "");
        boolean spaced = SPACED.matcher(body).matches();
        String folded = Normalizer.normalize(body, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212\\ufe58\\u2500]", "-")
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("(?<!\\d)\\s+|\\s+(?![\\d.,])", "");
        if (spaced) {
            folded = folded.replaceAll("\\s+", "");
        }
        if (folded.isEmpty() && !hidden && text.isEmpty()) {
            return new CellText(null, "", "", "", "");
        }
        boolean unclear = printed.indexOf(Ink.PICTURE) >= 0
                || TURNED.matcher(printed).find()
                || INSIDE.matcher(folded).find()
                || folded.length() > LONGEST;
        folded = folded.replace(String.valueOf(Ink.CLOSE), "");
        if (unclear || folded.isEmpty()) {
            return new CellText(null, "", "", "", text);
        }
        if (MARK.matcher(folded).matches() || NOTHING.contains(folded)) {
            return new CellText(null, "", "", text, text);
        }
        Matcher words = NUMBER.matcher(folded);
        BigDecimal number = words.matches() ? number(words) : null;
        return number == null ? new CellText(null, "", "", "", text) : worded(number, words, marks, hidden, text);
    }

    /** A Han number that ends in 百, 千 or 万 may be a round one, and a single 一 a dash: neither is taken for a figure. */
    private static @Nullable BigDecimal number(Matcher words) {
        String written = words.group("number");
        if (HanNumber.CHARACTERS.indexOf(written.charAt(0)) < 0) {
            return new BigDecimal(written.replace(",", "").replace("+", ""));
        }
        OptionalLong han = HanNumber.of(written);
        boolean uncertain =
                han.isEmpty() || written.equals("一") || "百千万".indexOf(written.charAt(written.length() - 1)) >= 0;
        return uncertain ? null : BigDecimal.valueOf(han.getAsLong());
    }

    private static CellText worded(BigDecimal printed, Matcher words, List<String> marks, boolean hidden, String text) {
        BigDecimal number = printed;
        String change = words.group("change");
        if (change != null && (change.startsWith("减") || change.equals("↓"))) {
            number = number.negate();
        }
        List<String> notes = new ArrayList<>();
        if (words.group("note") != null) {
            notes.add(words.group("note").matches("\\d{1,2}") ? "脚注" + words.group("note") : words.group("note"));
        }
        if (words.group("tail") != null) {
            notes.add(words.group("tail"));
        }
        if (words.group("foot") != null) {
            notes.add("脚注" + words.group("foot"));
        }
        marks.forEach(mark -> notes.add("脚注" + mark));
        if (hidden) {
            notes.add("隐藏或者划去的文字未计");
        }
        return new CellText(
                number, words.group("unit") == null ? "" : words.group("unit"), String.join("；", notes), "", text);
    }

    boolean isBlank() {
        return text.isEmpty() || !mark.isEmpty();
    }

    /** A cell that holds a number or nothing, so that a row of such cells is one of figures. */
    boolean isFigure() {
        return isBlank() || number != null;
    }

    /** Whole, also where it is printed with zeros behind the point: 12.0; not 1.000, which may be a thousand. */
    static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0
                || number.scale() <= 2 && number.stripTrailingZeros().scale() <= 0;
    }

    /** The number a JSON file writes, as number or text; null if it is none, or beyond all reason. */
    static @Nullable BigDecimal plainDecimal(String written) {
        String text = written.strip();
        return PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
