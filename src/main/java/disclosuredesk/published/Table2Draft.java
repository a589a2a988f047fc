package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Table 二 while it is read cell by cell. */
final class Table2Draft {

    private static final BigDecimal LARGEST = new BigDecimal("10000000000000");

    private final Map<Table2Row, List<Table2.Cell>> values = new EnumMap<>(Table2Row.class);
    private final Faults faults;

    Table2Draft(Faults faults) {
        this.faults = faults;
    }

    /** The format most of whose rows are there; that of the year if neither has more. */
    static ReportFormat format(int year, Predicate<Table2Row> present) {
        long of2019 =
                Table2Row.of(ReportFormat.FORMAT_2019).stream().filter(present).count();
        long of2021 =
                Table2Row.of(ReportFormat.FORMAT_2021).stream().filter(present).count();
        if (of2019 == of2021) {
            return ReportFormat.of(year);
        }
        return of2019 > of2021 ? ReportFormat.FORMAT_2019 : ReportFormat.FORMAT_2021;
    }

    boolean has(Table2Row row) {
        return values.containsKey(row);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    void put(Table2Row row, int column, Table2.Cell cell) {
        values.computeIfAbsent(
                        row,
                        each -> new ArrayList<>(
                                Collections.nCopies(each.columns().size(), Table2.Cell.BLANK)))
                .set(column, cell);
    }

    /** Puts a number, unless the column cannot hold it. */
    void putNumber(Table2Row row, int column, BigDecimal number, String note, String printed) {
        String wrong = wrong(row, column, number);
        if (wrong == null) {
            put(row, column, new Table2.Cell(number, note));
        } else {
            put(row, column, Table2.Cell.BLANK);
            faults.add(place(row, row.columns().get(column)), printed, wrong + "：" + printed);
        }
    }

    private static @Nullable String wrong(Table2Row row, int column, BigDecimal number) {
        if (number.signum() < 0 && !row.isChange(column)) {
            return "不能是负数";
        }
        if (!row.isAmount(column) && number.stripTrailingZeros().scale() > 0) {
            return "不是整数";
        }
        return number.abs().compareTo(LARGEST) > 0 ? "数值过大" : null;
    }

    /** The table of a format; the rows of the other are left out. */
    Table2 table(ReportFormat format) {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(values);
        rows.keySet().removeIf(row -> row.format() != format);
        return new Table2(format, rows);
    }

    static Place place(Table2Row row, String column) {
        return new Place("二", row.item(), row.label(), column);
    }
}
