package disclosuredesk.checking;

import disclosuredesk.checking.prose.FeeClaims;
import disclosuredesk.checking.prose.ProseChecks;
import disclosuredesk.report.FeeFigures;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.report.UnusableInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The checks of an annual report (annual-report notes section 5): each row's columns add up to its total (1), the
 * results of each column add up to （七） (2, 3), 一 + 二 = （七） + 四 in each column (4), table 四's groups add up (5), last
 * year's 四 is this year's 二 (6), what is in force rolls forward (7, a warning), the text says what the tables say (8, a
 * warning), no total is left blank (9), the rows are those of the year (10), chapter 六 gives the fees (11), the labels
 * are the template's (12, a warning). The same code checks our own table and other people's.
 */
public final class ReportChecks {

    private ReportChecks() {}

    /** Every check a single report allows. Faulty cells come first; sums that would need one of them are left out. */
    public static List<Finding> of(PublishedReport report) {
        List<Finding> found = new ArrayList<>(report.faults());
        Set<String> faulty = new HashSet<>();
        for (Finding fault : report.unusable()) {
            if (fault.table().equals("三")) {
                faulty.addAll(places(fault));
            }
        }
        found.addAll(rowSet(report));
        found.addAll(table3(report.table3(), faulty));
        found.addAll(table4(report.table4(), report.unusable()));
        found.addAll(labels(report.labels()));
        found.addAll(ProseChecks.of(report));
        return found;
    }

    /**
     * Every check of a report together with that of the year before.
     *
     * @throws UnusableInput if {@code before} is not of the year before
     */
    public static List<Finding> of(PublishedReport report, PublishedReport before) {
        List<Finding> found = new ArrayList<>(of(report));
        found.addAll(AcrossYears.of(report, before));
        return found;
    }

    /** Check 11 for a report of our own: chapter 六 against the ledger of fees. */
    public static List<Finding> fees(PublishedReport report, FeeFigures ledger) {
        return FeeClaims.of(report, ledger);
    }

    /** A cell, a row, or a column that is not there: the cells of all its rows. */
    private static List<String> places(Finding fault) {
        if (fault.row().isEmpty() && !fault.column().isEmpty()) {
            return Arrays.stream(Table3Row.values())
                    .map(row -> row.name() + "/" + fault.column())
                    .toList();
        }
        return List.of(fault.column().isEmpty() ? fault.row() : fault.row() + "/" + fault.column());
    }

    /** The sums of a sound table 三. */
    public static List<Finding> table3(Table3 table) {
        return table3(table, Set.of());
    }

    private static List<Finding> table3(Table3 table, Set<String> faulty) {
        List<Finding> found = new ArrayList<>();
        Set<String> unusable = new HashSet<>(faulty);
        for (Table3Row row : table.format().rows()) {
            if (table.has(row)
                    && table.printed(row, Table3.TOTAL) == null
                    && !faulty.contains(row.name())
                    && !faulty.contains(key(row, Table3.TOTAL))) {
                blankTotal(table, row, faulty, found, unusable);
            }
        }
        // a faulty row of （六） of either format leaves open what the results are
        boolean resultsUnclear = ReportFormat.SIXTH.stream().anyMatch(row -> faulty.contains(row.name()));
        List<Table3Sum> sums = Table3Sum.all(table).stream()
                .filter(sum -> !sum.needsAny(unusable))
                .filter(sum -> !(resultsUnclear && sum.check().equals(Table3Sum.RESULT_SUM)))
                .toList();
        List<Table3Sum> failing =
                sums.stream().filter(sum -> sum.difference() != 0).toList();
        found.addAll(WrongCell.explain(table, sums, failing));
        return found;
    }

    private static String key(Table3Row row, int column) {
        return new Table3Sum.Cell(row, column).key();
    }

    /** A blank total is 0 only where its parts are; otherwise no sum may use it. */
    private static void blankTotal(
            Table3 table, Table3Row row, Set<String> faulty, List<Finding> found, Set<String> unusable) {
        int sum = 0;
        boolean partFaulty = false;
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < Table3.TOTAL; column++) {
            sum += table.number(row, column);
            parts.add(String.valueOf(table.number(row, column)));
            partFaulty |= faulty.contains(key(row, column));
        }
        if (sum > 0 || partFaulty) {
            unusable.add(key(row, Table3.TOTAL));
        }
        if (sum > 0 && !partFaulty) {
            found.add(Finding.of(
                    "total-missing",
                    "三",
                    row.name(),
                    row.shortLabel(),
                    Table3.COLUMNS.get(Table3.TOTAL),
                    null,
                    sum,
                    "总计空白，各列之和 %s=%d".formatted(String.join("+", parts), sum)));
        }
    }

    private static List<Finding> rowSet(PublishedReport report) {
        ReportFormat due = ReportFormat.of(report.year());
        Table3 table = report.table3();
        List<Finding> found = new ArrayList<>();
        if (report.year() < ReportFormat.FIRST_YEAR) {
            found.add(Finding.warning(
                    "row-set", "三", "", "", "%d年度以前的统计表是另一种格式，行的设置未核对".formatted(ReportFormat.FIRST_YEAR)));
        }
        Table2 second = report.table2();
        // where both tables are of the other format, the rows below say so once
        if (second != null && second.format() != due && table.format() == due) {
            found.add(Finding.of(
                    "row-set",
                    "二",
                    "",
                    "",
                    "",
                    null,
                    null,
                    "%d年度应使用%s年格式的表二，印的是%s年格式"
                            .formatted(
                                    report.year(), due.code(), second.format().code())));
        }
        if (table.format() == due) {
            return found;
        }
        String rightRows = due.rows().stream()
                .filter(ReportFormat.SIXTH::contains)
                .map(Table3Row::name)
                .collect(Collectors.joining("、"));
        for (Table3Row row : ReportFormat.SIXTH) {
            if (table.has(row)) {
                found.add(Finding.of(
                        "row-set",
                        "三",
                        row.name(),
                        row.shortLabel(),
                        "",
                        null,
                        null,
                        "%d年度应使用%s年格式，没有此行；（六）应为%s".formatted(report.year(), due.code(), rightRows)));
            }
        }
        return found;
    }

    /** The sums of a sound table 四. */
    public static List<Finding> table4(Table4 table) {
        return table4(table, List.of());
    }

    /** Check 5: each group of table 四 adds up; of a group with a faulty cell nothing is said. */
    private static List<Finding> table4(@Nullable Table4 table, List<Finding> faults) {
        List<Finding> found = new ArrayList<>();
        if (table == null) {
            return found;
        }
        for (Table4Row group : table.values().keySet()) {
            boolean sound = faults.stream()
                    .noneMatch(fault -> fault.table().equals("四") && fault.row().equals(group.key()));
            Integer printed = table.printed(group, Table4.TOTAL);
            int sum = table.sum(group);
            if (sound && table.number(group, Table4.TOTAL) != sum) {
                String terms = IntStream.range(0, Table4.TOTAL)
                        .mapToObj(column -> String.valueOf(table.number(group, column)))
                        .collect(Collectors.joining("+"));
                found.add(Finding.of(
                        printed == null ? "total-missing" : "table4-sum",
                        "四",
                        group.key(),
                        "",
                        "总计",
                        printed,
                        sum,
                        "各项之和 %s=%d，总计印%s".formatted(terms, sum, printed == null ? "为空白" : printed)));
            }
        }
        return found;
    }

    private static List<Finding> labels(Map<Table3Row, String> labels) {
        List<Finding> found = new ArrayList<>();
        labels.forEach((row, label) -> {
            String[] segments = label.split("[/／]", -1);
            String own = segments[segments.length - 1].strip();
            if (!ReportLabels.folded(own).equals(ReportLabels.folded(row.shortLabel()))) {
                found.add(Finding.warning("label", "三", row.name(), row.shortLabel(), "行名与格式不同：“" + own + "”"));
            }
        });
        return found;
    }

    /** Check 6: what the year before carried out is what this year carried in, column by column. */
    public static List<Finding> carriedOver(Table3 yearBefore, Table3 year) {
        List<Finding> found = new ArrayList<>();
        for (int column = 0; column <= Table3.TOTAL; column++) {
            int out = yearBefore.number(Table3Row.CARRY_OUT, column);
            int in = year.number(Table3Row.CARRY_IN, column);
            if (out != in) {
                found.add(Finding.of(
                        "carry-over",
                        "三",
                        Table3Row.CARRY_IN.name(),
                        Table3Row.CARRY_IN.shortLabel(),
                        Table3.COLUMNS.get(column),
                        in,
                        out,
                        "上年结转" + in + "，上年度报告的结转下年为" + out));
            }
        }
        return found;
    }
}
