package disclosuredesk.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of a cell is handed on from a file of any kind, so that no small digit becomes part of a number: raised or
 * lowered characters stand between two signs, and what cannot be read, or must not, leaves a sign.
 */
final class Ink {

    /** Around raised or lowered characters: a footnote mark. */
    static final char OPEN = '\uE001';

    static final char CLOSE = '\uE002';

    /** Where hidden, struck or deleted text stood. */
    static final char HIDDEN = '\uE003';

    /** Where a picture stands, or something else that may show a number and cannot be read. */
    static final char PICTURE = '\uFFFC';

    /** Raised and lowered digits, and digits in circles: marks, not parts of a number. */
    static final String SMALL =
            "\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf";

    private static final Pattern MARK = Pattern.compile(OPEN + "([^" + OPEN + CLOSE + "]*)" + CLOSE);
    private static final Pattern SMALL_DIGITS = Pattern.compile("[" + SMALL + "]+");
    private static final Pattern LABEL_END =
            Pattern.compile("(?:[*※†‡△▲★☆#]+|[(\\[（［【〔](?:注|备注|脚注)?[:：]?[0-9一二三四五六七八九十]{0,2}[)\\]）］】〕])\\s*$");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern FIGURES =
            Pattern.compile("[\\s\\p{Nd}.,，%()（）\\[\\]+-]*\\p{Nd}[\\s\\p{Nd}.,，%()（）\\[\\]+-]*");

    private Ink() {}

    /** Whether white text is only figures: white words stand on a ground that a style elsewhere gives, white figures are hidden. */
    static boolean isFigures(String text) {
        return FIGURES.matcher(text).matches();
    }

    static String mark(String text) {
        return OPEN + text + CLOSE;
    }

    /** The text with each mark replaced by {@link #CLOSE} alone; what the marks say is added to the list. */
    static String withoutMarks(String text, List<String> marks) {
        StringBuilder plain = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            String said = mark.group(1).strip();
            if (!said.isEmpty()) {
                marks.add(said);
            }
            mark.appendReplacement(plain, said.isEmpty() ? "" : String.valueOf(CLOSE));
        }
        mark.appendTail(plain);
        Matcher small = SMALL_DIGITS.matcher(plain.toString());
        StringBuilder rest = new StringBuilder();
        while (small.find()) {
            marks.add(java.text.Normalizer.normalize(small.group(), java.text.Normalizer.Form.NFKC));
            small.appendReplacement(rest, String.valueOf(CLOSE));
        }
        small.appendTail(rest);
        return rest.toString();
    }

    /** The words of a label: without marks and without what only points to a note. */
    static String label(String text) {
        String plain =
                withoutMarks(text, new ArrayList<>()).replaceAll("[" + OPEN + CLOSE + HIDDEN + PICTURE + "]", "");
        Matcher end = LABEL_END.matcher(plain);
        return end.find() && end.start() > 0 ? plain.substring(0, end.start()) : plain;
    }

    /** As a person may read it in a line of text: a raised number stays raised. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            String said = mark.group(1).strip();
            String raised = said.matches("\\d{1,3}")
                    ? said.chars()
                            .mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
                            .reduce("", String::concat)
                    : said.isEmpty() || said.matches("[\\[(（［〔【].*") ? said : "[" + said + "]";
            mark.appendReplacement(line, Matcher.quoteReplacement(raised));
        }
        mark.appendTail(line);
        return line.toString().replaceAll("[" + OPEN + CLOSE + HIDDEN + PICTURE + "]", "");
    }

    /** As it is quoted in a sentence: what could not be read is named. */
    static String quoted(String text) {
        String quoted = text.indexOf(PICTURE) < 0 ? text : text.replace(String.valueOf(PICTURE), "［图片等］");
        return isOnlyHidden(text) ? "［隐藏或者划去的文字］" : line(quoted);
    }

    static boolean isOnlyHidden(String text) {
        return text.indexOf(HIDDEN) >= 0
                && text.replace(String.valueOf(HIDDEN), "").isBlank();
    }
}
