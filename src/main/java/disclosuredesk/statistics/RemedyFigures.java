package disclosuredesk.statistics;

import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a report's text says of table 四's suits, each number with its formula: filed (产生), decided (已审结), corrected (纠正)
 * and the rate of correction (纠错率 = 纠正 ÷ 已审结). The formula is ours; none is published (annual-report notes section 3).
 */
public record RemedyFigures(Table4 table) {

    /** Suits of the year without a review before. */
    public int direct() {
        return table.sum(Table4Row.DIRECT_SUIT);
    }

    /** Suits of the year after a review. */
    public int afterReview() {
        return table.sum(Table4Row.SUIT_AFTER_REVIEW);
    }

    public int suits() {
        return direct() + afterReview();
    }

    /** Suits of the year that had a result on 31 December. */
    public int decidedSuits() {
        return suits() - suits(Table4.PENDING);
    }

    /** Suits of the year in which the agency was corrected. */
    public int correctedSuits() {
        return suits(Table4.CORRECTED);
    }

    private int suits(int column) {
        return table.number(Table4Row.DIRECT_SUIT, column) + table.number(Table4Row.SUIT_AFTER_REVIEW, column);
    }

    /** Corrected of decided in per cent with one decimal, e.g. {@code 8.9%}; a dash where nothing was decided. */
    public String correctionRate() {
        return percentage(correctedSuits(), decidedSuits());
    }

    private static String percentage(int part, int whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP) + "%";
    }

    /** All of it in one sentence that can be checked by anyone. */
    public String sentence() {
        String rate = decidedSuits() == 0
                ? "–（没有已审结的案件）"
                : "%d/%d=%s".formatted(correctedSuits(), decidedSuits(), correctionRate());
        return "产生行政诉讼%d件（未经复议直接起诉%d件，复议后起诉%d件），已审结%d件，纠正%d件，纠错率（纠正÷已审结）%s"
                .formatted(suits(), direct(), afterReview(), decidedSuits(), correctedSuits(), rate);
    }
}
