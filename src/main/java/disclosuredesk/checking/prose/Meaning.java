package disclosuredesk.checking.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One thing a number of the text may mean.
 *
 * @param name in words: 表四行政诉讼总计
 * @param formula how it comes about, with its numbers: 12+112=124
 * @param proper whether it is what the words say at first reading
 */
record Meaning(String name, BigDecimal value, String formula, boolean proper) {

    static Meaning count(String name, long value, String formula, boolean proper) {
        return new Meaning(name, BigDecimal.valueOf(value), formula, proper);
    }

    /** A share in percent; the caller sees to it that it is of something. */
    static Meaning share(String name, long part, long whole, boolean proper) {
        BigDecimal percent = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
        return new Meaning(name, percent, "%d/%d".formatted(part, whole), proper);
    }

    /** Whether it is the printed number, rounded as that one is. */
    boolean is(BigDecimal printed) {
        return rounded(printed).compareTo(printed) == 0;
    }

    private BigDecimal rounded(BigDecimal printed) {
        return value.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP);
    }

    String sentence() {
        BigDecimal shown = value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value;
        return name
                + (formula.contains("/")
                        ? " " + formula + "=" + shown.toPlainString() + "%"
                        : formula.isEmpty()
                                ? " " + shown.toPlainString()
                                : " " + formula + "=" + shown.toPlainString());
    }
}
