package disclosuredesk.published;

import disclosuredesk.report.ReportFormat;
import java.math.BigDecimal;

/** Amounts of table 二: in yuan in the 2019 format, in 万元 in that of 2021. */
final class Money {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Money() {}

    /** The amount in the unit of the format; words that name no unit leave it as it is. */
    static BigDecimal inUnit(ReportFormat format, BigDecimal number, String words) {
        if (!words.contains("元")) {
            return number;
        }
        BigDecimal yuan = number;
        if (words.contains("亿元")) {
            yuan = number.multiply(TEN_THOUSAND).multiply(TEN_THOUSAND);
        } else if (words.contains("万元")) {
            yuan = number.multiply(TEN_THOUSAND);
        }
        if (format == ReportFormat.FORMAT_2019) {
            return yuan;
        }
        return words.contains("万元") && !words.contains("亿") ? number : yuan.divide(TEN_THOUSAND);
    }
}
