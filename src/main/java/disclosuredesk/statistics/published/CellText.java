package disclosuredesk.statistics.published;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a printed table: nothing, a mark that means nothing (/, —), a number with or without words
 * beside it, or something that is no number.
 *
 * @param number null when there is none
 * @param note the words beside the number, without their brackets: 其中修订16
 * @param mark the sign that stands for an empty cell; empty if none
 * @param text all that is printed, with single blanks
 */
record CellText(@Nullable BigDecimal number, String note, String mark, String text) {

    /** The largest number of requests or cases a table may hold. */
    static final int LARGEST_COUNT = 100_000_000;

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,8})?");
    private static final Pattern MARK = Pattern.compile("[/\\\\|*~_.·-]{1,4}");
    private static final Pattern NUMBER = Pattern.compile("([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,8})?)");
    private static final Pattern WITH_WORDS = Pattern.compile(
            "(?<change>增加?|减少?|新增|↑|↓)?(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,8})?)(?<unit>[件条项个份宗次元万]{0,2})"
                    + "(?:[(\\[](?<note>[^()\\[\\]]{1,60})[)\\]])?");

    static CellText of(String printed) {
        String text = printed.replaceAll("[\\s\\u00a0\\u3000\\u200b-\\u200f\\ufeff]+", " ").strip();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u2010-\\u2015\\u2212\\ufe58\\u2500]", "-")
                .replaceAll("\\p{Cf}+", "").replaceAll("(?<!\\d)\\s+|\\s+(?![\\d.,])", "");
        if (folded.isEmpty()) {
            return new CellText(null, "", "", "");
        }
        if (MARK.matcher(folded).matches() || folded.equals("无")) {
            return new CellText(null, "", text, text);
        }
        Matcher plain = NUMBER.matcher(folded);
        if (plain.matches()) {
            return new CellText(new BigDecimal(folded.replace(",", "").replace("+", "")), "", "", text);
        }
        Matcher words = WITH_WORDS.matcher(folded);
        return words.matches() ? worded(words, text) : new CellText(null, "", "", text);
    }

    private static CellText worded(Matcher words, String text) {
        BigDecimal number = new BigDecimal(words.group("number").replace(",", "").replace("+", ""));
        String change = words.group("change");
        if (change != null && (change.startsWith("减") || change.equals("↓"))) {
            number = number.negate();
        }
        String note = words.group("note") == null ? words.group("unit") : words.group("note");
        return new CellText(number, note, "", text);
    }

    boolean isBlank() {
        return text.isEmpty() || !mark.isEmpty();
    }

    /** A cell that holds a number or nothing, so that a row of such cells is one of figures. */
    boolean isFigure() {
        return isBlank() || number != null;
    }

    /** The number a JSON file writes, as number or text; null if it is none, or beyond all reason. */
    static @Nullable BigDecimal plainDecimal(String written) {
        String text = written.strip();
        return PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
