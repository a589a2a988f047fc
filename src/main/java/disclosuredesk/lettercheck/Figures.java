package disclosuredesk.lettercheck;

/** Numbers as letters write them: 36, 三十六, 十五, 二〇二六. */
final class Figures {

    /** One number, Arabic or Chinese. */
    static final String NUMBER = "(?:\\d+|[〇○零一二两三四五六七八九十百]+)";

    private static final String DIGITS = "零一二三四五六七八九";

    private Figures() {}

    /** The value; -1 if it is none. */
    static int of(String text) {
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        String chinese = text.replace('〇', '零').replace('○', '零').replace('两', '二');
        if (chinese.matches("[零一二三四五六七八九]+")) {
            int value = 0;
            for (char digit : chinese.toCharArray()) {
                value = value * 10 + DIGITS.indexOf(digit);
            }
            return chinese.length() <= 6 ? value : -1;
        }
        if (!chinese.matches("(?:[一二三四五六七八九]?百)?零?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?") || chinese.isEmpty()) {
            return -1;
        }
        int value = 0;
        int digit = 0;
        for (char c : chinese.toCharArray()) {
            if (c == '百' || c == '十') {
                value += (digit == 0 ? 1 : digit) * (c == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return value + digit;
    }
}
