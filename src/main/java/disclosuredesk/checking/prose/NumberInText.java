package disclosuredesk.checking.prose;

import disclosuredesk.report.HanNumber;
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
 * @param bracketed whether it stands in brackets
 */
record NumberInText(BigDecimal number, String unit, String before, String after, String soFar, boolean bracketed) {

    /** Han numbers count only before units that nothing but a count has: not 一起, 一次性, 一条主线, 一件事. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.第])(?<number>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,6})?)(?<unit>%|万元|元|万件|万条|余件|余条|[件条份项宗次起例个年月日章第页天])?"
                    + "|(?<![第每同逐某任各这那该哪另又再数几约近上" + HanNumber.CHARACTERS + "])(?<han>[" + HanNumber.CHARACTERS
                    + "]{1,9})(?<hanUnit>万元|元|件(?!事|套)|宗)");

    private static final Pattern NOTE_MARK = Pattern.compile(
            "[\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793]+");

    private record Found(BigDecimal number, String unit, int start, int end) {}

    /** The figures of a sentence, left to right; dates and articles of law are none. */
    static List<NumberInText> in(String sentence) {
        List<Found> all = new ArrayList<>();
        Matcher found = NUMBER.matcher(sentence);
        while (found.find()) {
            if (found.group("han") == null) {
                String unit = found.group("unit") == null ? "" : found.group("unit");
                all.add(new Found(
                        new BigDecimal(found.group("number").replace(",", "")), unit, found.start(), found.end()));
            } else {
                HanNumber.of(found.group("han"))
                        .ifPresent(number -> all.add(new Found(
                                BigDecimal.valueOf(number), found.group("hanUnit"), found.start(), found.end())));
            }
        }
        List<NumberInText> figures = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            Found each = all.get(i);
            boolean date = "年月日章第页天".contains(each.unit) && !each.unit.isEmpty();
            if (!date) {
                int end = i + 1 < all.size() ? all.get(i + 1).start : sentence.length();
                String soFar = sentence.substring(0, each.start);
                boolean bracketed = soFar.lastIndexOf('(') > soFar.lastIndexOf(')');
                figures.add(new NumberInText(
                        each.number,
                        each.unit,
                        sentence.substring(from, each.start),
                        sentence.substring(each.end, end),
                        soFar,
                        bracketed));
                from = each.end;
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

    /** One width, no blanks, no marks of notes: as sentences are compared. */
    static String folded(String paragraph) {
        return Normalizer.normalize(NOTE_MARK.matcher(paragraph).replaceAll(""), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]+", "");
    }

    /** Short enough to quote. */
    static String quote(String text) {
        return text.length() <= 50 ? text : text.substring(0, 50) + "…";
    }
}
