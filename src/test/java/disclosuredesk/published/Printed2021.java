package disclosuredesk.published;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A table 二 of the 2021 format, with a note in a cell and a blank one. */
public final class Printed2021 {

    private Printed2021() {}

    public static Table2 table2() {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(Table2Row.class);
        rows.put(Table2Row.RULES, List.of(number("2"), number("1"), number("12")));
        rows.put(
                Table2Row.NORMATIVE,
                List.of(
                        new Table2.Cell(new BigDecimal("22"), "其中修订16"),
                        new Table2.Cell(new BigDecimal("55"), "含自然失效29"),
                        number("420")));
        rows.put(Table2Row.LICENCES, List.of(number("4608171")));
        rows.put(Table2Row.PENALTIES, List.of(number("4931769")));
        rows.put(Table2Row.COERCION, List.of(Table2.Cell.BLANK));
        rows.put(Table2Row.CHARGES, List.of(number("59237.2449")));
        return new Table2(ReportFormat.FORMAT_2021, rows);
    }

    public static Table2.Cell number(String number) {
        return new Table2.Cell(new BigDecimal(number), "");
    }
}
