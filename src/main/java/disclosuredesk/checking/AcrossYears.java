package disclosuredesk.checking;

import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.UnusableInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that need last year's report (6, 7): what it carried out, and the stock of documents it ended with. */
public final class AcrossYears {

    private AcrossYears() {}

    static List<Finding> of(PublishedReport report, PublishedReport before) {
        if (before.year() != report.year() - 1) {
            throw new UnusableInput("上年度报告应为%d年度的，给出的是%d年度的".formatted(report.year() - 1, before.year()));
        }
        List<Finding> found = new ArrayList<>();
        if (!before.organ().isBlank()
                && !report.organ().isBlank()
                && !ReportLabels.folded(before.organ()).equals(ReportLabels.folded(report.organ()))) {
            found.add(Finding.warning(
                    "previous",
                    "正文",
                    "",
                    "",
                    "两份报告的机关名称不同：“%s”与“%s”，请确认是同一机关".formatted(before.organ(), report.organ())));
        }
        Set<String> unclear = new HashSet<>(unusable(before, Table3Row.CARRY_OUT));
        unclear.addAll(unusable(report, Table3Row.CARRY_IN));
        ReportChecks.carriedOver(before.table3(), report.table3()).stream()
                .filter(finding -> !unclear.contains("") && !unclear.contains(finding.column()))
                .forEach(found::add);
        Table2 last = before.table2();
        Table2 now = report.table2();
        if (last != null && now != null && last.format() == now.format()) {
            found.addAll(rolledForward(last, now));
        }
        return found;
    }

    /** The columns of a row that cannot be read; empty for the whole row. */
    private static List<String> unusable(PublishedReport report, Table3Row row) {
        return report.unusable().stream()
                .filter(fault -> fault.table().equals("三") && fault.row().equals(row.name()))
                .map(Finding::column)
                .toList();
    }

    /** Check 7: only warnings, since re-counting, revision and lapse break the rule (notes section 1). */
    public static List<Finding> rolledForward(Table2 last, Table2 now) {
        List<Finding> found = new ArrayList<>();
        if (now.format() == ReportFormat.FORMAT_2021) {
            for (Table2Row row : List.of(Table2Row.RULES, Table2Row.NORMATIVE)) {
                BigDecimal due = last.number(row, 2).add(now.number(row, 0)).subtract(now.number(row, 1));
                compare(
                        now,
                        row,
                        2,
                        due,
                        "上年现行有效%s+本年制发%s-本年废止%s=%s"
                                .formatted(
                                        plain(last.number(row, 2)),
                                        plain(now.number(row, 0)),
                                        plain(now.number(row, 1)),
                                        plain(due)),
                        found);
            }
            return found;
        }
        for (Table2Row row : List.of(Table2Row.RULES_2019, Table2Row.NORMATIVE_2019)) {
            BigDecimal due = last.number(row, 2).add(now.number(row, 1));
            compare(
                    now,
                    row,
                    2,
                    due,
                    "上年对外公开总数%s+本年新公开%s=%s（未计本年废止）"
                            .formatted(plain(last.number(row, 2)), plain(now.number(row, 1)), plain(due)),
                    found);
        }
        for (Table2Row row : List.of(
                Table2Row.LICENCES_2019,
                Table2Row.OTHER_SERVICES_2019,
                Table2Row.PENALTIES_2019,
                Table2Row.COERCION_2019,
                Table2Row.CHARGES_2019)) {
            BigDecimal due = last.number(row, 0).add(last.number(row, 1));
            compare(
                    now,
                    row,
                    0,
                    due,
                    "上年度报告的上一年项目%s与增减%s之和为%s"
                            .formatted(plain(last.number(row, 0)), plain(last.number(row, 1)), plain(due)),
                    found);
        }
        return found;
    }

    private static void compare(
            Table2 now, Table2Row row, int column, BigDecimal due, String formula, List<Finding> found) {
        BigDecimal printed = now.number(row, column);
        if (now.has(row) && printed.compareTo(due) != 0) {
            boolean usual = due.signum() >= 0 && due.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
            found.add(Finding.warning(
                    "roll-forward",
                    "二",
                    row.item(),
                    row.label(),
                    row.columns().get(column),
                    plain(printed),
                    usual ? Integer.valueOf(due.intValue()) : null,
                    formula + "，本年印" + plain(printed) + "；如因清理、修订或者自然失效，请说明"));
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
