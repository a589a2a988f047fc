package disclosuredesk.rollup;

import disclosuredesk.report.FigureNames;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.util.Optional;

/** Which cell a figure's name means, in the words of the tables: 表三 （一）予以公开 · 总计. */
public final class FigureLabels {

    private FigureLabels() {}

    /** Empty if no table of the format has such a figure. */
    public static Optional<String> of(ReportFormat format, String figure) {
        for (Table2Row row : Table2Row.of(format)) {
            for (int column = 0; column < row.columns().size(); column++) {
                if (FigureNames.table2(row, column).equals(figure)) {
                    return Optional.of("表二 " + row.label() + " · " + row.columnLabel(column));
                }
            }
        }
        for (Table3Row row : format.rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                if (FigureNames.table3(row, column).equals(figure)) {
                    return Optional.of("表三 " + row.label() + " · " + Table3.COLUMNS.get(column));
                }
            }
        }
        for (Table4Row row : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                if (FigureNames.table4(row, column).equals(figure)) {
                    return Optional.of("表四 " + row.label() + " · " + Table4.COLUMNS.get(column));
                }
            }
        }
        return Optional.empty();
    }
}
