package disclosuredesk.report;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers written in Han characters: 十二, 三百零五, 两万, and digit by digit 二〇一九. */
public final class HanNumber {

    /** The characters of such a number, as part of a pattern. */
    public static final String CHARACTERS = "〇○零一二两三四五六七八九十百千万";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern DIGIT_BY_DIGIT = Pattern.compile("[零一二三四五六七八九]{2,9}");
    private static final String SECTION = "(?:[一二三四五六七八九]千零?)?(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?";
    private static final Pattern WRITTEN_OUT = Pattern.compile("(?:" + SECTION + "万零?)?" + SECTION);

    private HanNumber() {}

    /** The value; empty if the text is no such number. */
    public static OptionalLong of(String text) {
        String han = text.replace('〇', '零').replace('○', '零').replace('两', '二');
        if (han.equals("零")) {
            return OptionalLong.of(0);
        }
        if (DIGIT_BY_DIGIT.matcher(han).matches()) {
            long value = 0;
            for (char digit : han.toCharArray()) {
                value = value * 10 + DIGITS.indexOf(digit);
            }
            return OptionalLong.of(value);
        }
        return han.isEmpty() || han.startsWith("万") || !WRITTEN_OUT.matcher(han).matches()
                ? OptionalLong.empty()
                : OptionalLong.of(written(han));
    }

    private static long written(String han) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (char each : han.toCharArray()) {
            int unit = "十百千".indexOf(each);
            if (each == '万') {
                whole = (section + digit) * 10_000;
                section = 0;
                digit = 0;
            } else if (unit >= 0) {
                section += (digit == 0 ? 1 : digit) * (unit == 0 ? 10 : unit == 1 ? 100 : 1_000);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(each);
            }
        }
        return whole + section + digit;
    }
}
