package disclosuredesk.statistics.prose;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit in a sentence.
 *
 * @param before the words since the number before it
 * @param after the words up to the next number
 * @param soFar the sentence up to the number
 */
record Figure(BigDecimal number, String unit, String before, String after, String soFar) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.第])(?<number>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,6})?)(?<unit>%|万元|元|万件|万条|余件|余条|[件条份项宗次起例个年月日章第页天])?");

    /** The figures of a sentence, left to right; dates and articles of law are none. */
    static List<Figure> in(String sentence) {
        List<Figure> figures = new ArrayList<>();
        Matcher found = NUMBER.matcher(sentence);
        int from = 0;
        while (found.find()) {
            String unit = found.group("unit") == null ? "" : found.group("unit");
            boolean date = "年月日章第页天".contains(unit) && !unit.isEmpty();
            if (!date) {
                Matcher next = NUMBER.matcher(sentence);
                int end = next.find(found.end()) ? next.start() : sentence.length();
                figures.add(new Figure(new BigDecimal(found.group("number").replace(",", "")), unit,
                        sentence.substring(from, found.start()), sentence.substring(found.end(), end), sentence.substring(0, found.start())));
                from = found.end();
            }
        }
        return figures;
    }

    boolean isCases() {
        return unit.length() == 1 && "件份宗起例次".contains(unit);
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    String printed() {
        return number.toPlainString() + unit;
    }

    /** One width, no blanks: as sentences are compared. */
    static String folded(String paragraph) {
        return Normalizer.normalize(paragraph, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
    }

    /** Short enough to quote. */
    static String quote(String text) {
        return text.length() <= 50 ? text : text.substring(0, 50) + "…";
    }
}
