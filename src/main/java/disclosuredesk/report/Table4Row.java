package disclosuredesk.report;

import java.util.Arrays;
import java.util.Optional;

/** The three groups of table 四 (政府信息公开行政复议、行政诉讼情况), the same in both formats, in printed order. */
public enum Table4Row {
    REVIEW("行政复议", "行政复议"),
    DIRECT_SUIT("行政诉讼_未经复议直接起诉", "行政诉讼（未经复议直接起诉）"),
    SUIT_AFTER_REVIEW("行政诉讼_复议后起诉", "行政诉讼（复议后起诉）");

    private final String key;
    private final String label;

    Table4Row(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As exports and findings name it. */
    public String key() {
        return key;
    }

    /** As a sentence names it. */
    public String label() {
        return label;
    }

    /** The row exports name so. */
    public static Optional<Table4Row> of(String key) {
        return Arrays.stream(values()).filter(row -> row.key.equals(key)).findFirst();
    }
}
