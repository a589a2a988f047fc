package disclosuredesk.statistics;

import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.util.Map;

/** The words for the figures of a report, as whoever writes its text reads them; one figure, one word. */
final class FigureWords {

    private static final Map<Table3Row, String> SUMS = Map.of(
            Table3Row.NEW, "本年新收", Table3Row.CARRY_IN, "上年结转", Table3Row.R7, "本年办结", Table3Row.CARRY_OUT, "结转下年度");

    private FigureWords() {}

    static String table2(Table2Row row, int column) {
        return row.label() + "·" + row.columns().get(column);
    }

    /** The column of the sums goes without saying. */
    static String table3(Table3Row row, int column) {
        return result(row) + (column == Table3.TOTAL ? "" : "·" + Table3.COLUMNS.get(column));
    }

    static String table4(Table4Row row, int column) {
        return row.label() + "·" + Table4.COLUMNS.get(column);
    }

    /** A row as a sentence calls it: 本年新收, 予以公开, 不予公开·属于国家秘密. */
    static String result(Table3Row row) {
        String sum = SUMS.get(row);
        if (sum != null) {
            return sum;
        }
        String own = row.shortLabel().replaceFirst("^\\d\\.", "").replaceFirst("、行政机关不再处理.*", "");
        return row.family().isEmpty() ? family(own) : family(row.family()) + "·" + own;
    }

    /** 予以公开 of （一）予以公开, 部分公开 of （二）部分公开（区分处理的，只计这一情形，不计其他情形）. */
    static String family(String label) {
        return label.replaceFirst("^（.）", "").replaceFirst("（.*", "");
    }
}
