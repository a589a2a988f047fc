package disclosuredesk.statistics;

import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.util.ArrayList;
import java.util.List;

/** A figure that differs between two tables of one format. */
public record FigureChange(String cell, int was, int now) {

    /** The difference as it is printed: +2, -1. */
    public String difference() {
        return now > was ? "+" + (now - was) : String.valueOf(now - was);
    }

    /** Every figure of table 三 that differs, in the order of the table. */
    public static List<FigureChange> between(Table3 was, Table3 now) {
        List<FigureChange> changes = new ArrayList<>();
        for (Table3Row row : was.format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                add(
                        changes,
                        row.label() + " · " + Table3.COLUMNS.get(column),
                        was.number(row, column),
                        now.number(row, column));
            }
        }
        return changes;
    }

    /** Every figure of table 四 that differs, in the order of the table. */
    public static List<FigureChange> between(Table4 was, Table4 now) {
        List<FigureChange> changes = new ArrayList<>();
        for (Table4Row row : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                add(
                        changes,
                        row.label() + " · " + Table4.COLUMNS.get(column),
                        was.number(row, column),
                        now.number(row, column));
            }
        }
        return changes;
    }

    private static void add(List<FigureChange> changes, String cell, int was, int now) {
        if (was != now) {
            changes.add(new FigureChange(cell, was, now));
        }
    }
}
