package disclosuredesk.report;

import disclosuredesk.requests.ApplicantKind;
import java.util.List;
import java.util.Map;

/**
 * The names of the figures of a report, as placeholders in its text call them: {@code table3.NEW.total},
 * {@code table4.REVIEW.upheld}, {@code table2.NORMATIVE.made}. Table 二's names leave the format's year out.
 */
public final class FigureNames {

    private static final List<String> TABLE3_COLUMNS =
            List.of("natural", "business", "research", "publicInterest", "legalService", "other", "total");
    private static final List<String> TABLE4_COLUMNS = List.of("upheld", "corrected", "other", "pending", "total");
    private static final Map<String, String> TABLE2_COLUMNS = Map.of(
            "本年新制作数量",
            "made",
            "本年新公开数量",
            "published",
            "对外公开总数量",
            "total",
            "上一年项目数量",
            "before",
            "本年增/减",
            "change",
            "采购项目数量",
            "purchases",
            "采购总金额",
            "amount");
    private static final Map<String, String> TABLE2_COLUMNS_2021 = Map.of(
            "本年制发件数",
            "made",
            "本年废止件数",
            "repealed",
            "现行有效件数",
            "inForce",
            "本年收费金额",
            "amount",
            "本年处理决定数量",
            "decided",
            "处理决定数量",
            "decided");

    private FigureNames() {}

    public static String table2(Table2Row row, int column) {
        String label = row.columns().get(column);
        String word = TABLE2_COLUMNS.containsKey(label) ? TABLE2_COLUMNS.get(label) : TABLE2_COLUMNS_2021.get(label);
        return "table2." + row.name().replace("_2019", "") + "." + word;
    }

    /** @param column a kind of applicant's place in {@link ApplicantKind}, or {@link Table3#TOTAL} */
    public static String table3(Table3Row row, int column) {
        return "table3." + row.name() + "." + TABLE3_COLUMNS.get(column);
    }

    public static String table4(Table4Row row, int column) {
        return "table4." + row.name() + "." + column(column);
    }

    /** Table 四's column in a word: upheld, corrected, other, pending, total. */
    public static String column(int column) {
        return TABLE4_COLUMNS.get(column);
    }
}
