package disclosuredesk.rollup;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.statistics.CollectedTables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up reports of units, each with its own figures, all sums in order. */
public final class UnitReports {

    private UnitReports() {}

    /** A sound report in the format of the year. */
    public static AnnualReport sound(String organ, int year, long seed) {
        AnnualReport empty = EmptyTemplate.of(organ, year);
        Random random = new Random(seed);
        return new AnnualReport(
                organ,
                year,
                ReportScope.OWN,
                table2(ReportFormat.of(year), random),
                table3(ReportFormat.of(year), random),
                table4(random),
                empty.chapters(),
                false);
    }

    public static CollectedTables tables(AnnualReport report) {
        return new CollectedTables(report.table2(), report.table3(), report.table4());
    }

    private static Table2 table2(ReportFormat format, Random random) {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(Table2Row.class);
        for (Table2Row row : Table2Row.of(format)) {
            Table2.Cell[] cells = new Table2.Cell[row.columns().size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = row.isAmount(column)
                        ? new Table2.Cell(BigDecimal.valueOf(random.nextInt(10_000_000), 4), "")
                        : new Table2.Cell(BigDecimal.valueOf(random.nextInt(400)), "");
            }
            rows.put(row, Arrays.asList(cells));
        }
        return new Table2(format, rows);
    }

    private static Table3 table3(ReportFormat format, Random random) {
        Map<Table3Row, int[]> counts = new EnumMap<>(Table3Row.class);
        format.rows().forEach(row -> counts.put(row, new int[Table3.TOTAL + 1]));
        for (int column = 0; column < Table3.TOTAL; column++) {
            int ended = 0;
            for (Table3Row row : format.results()) {
                counts.get(row)[column] = random.nextInt(30);
                ended += counts.get(row)[column];
            }
            counts.get(Table3Row.R7)[column] = ended;
            counts.get(Table3Row.CARRY_OUT)[column] = random.nextInt(5);
            counts.get(Table3Row.CARRY_IN)[column] = random.nextInt(5);
            counts.get(Table3Row.NEW)[column] =
                    ended + counts.get(Table3Row.CARRY_OUT)[column] - counts.get(Table3Row.CARRY_IN)[column];
        }
        return table3(format, counts);
    }

    private static Table3 table3(ReportFormat format, Map<Table3Row, int[]> counts) {
        Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
        counts.forEach((row, numbers) -> {
            numbers[Table3.TOTAL] = Arrays.stream(numbers, 0, Table3.TOTAL).sum();
            values.put(row, Arrays.stream(numbers).boxed().toList());
        });
        if (values.get(Table3Row.NEW).stream().anyMatch(number -> number != null && number < 0)) {
            throw new IllegalStateException("more carried in than ended");
        }
        return new Table3(format, values);
    }

    private static Table4 table4(Random random) {
        Map<Table4Row, List<@Nullable Integer>> groups = new EnumMap<>(Table4Row.class);
        for (Table4Row row : Table4Row.values()) {
            int[] numbers = random.ints(Table4.TOTAL, 0, 20).toArray();
            groups.put(
                    row,
                    Arrays.asList(
                            numbers[0],
                            numbers[1],
                            numbers[2],
                            numbers[3],
                            Arrays.stream(numbers).sum()));
        }
        return new Table4(groups);
    }
}
