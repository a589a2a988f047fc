package disclosuredesk.statistics;

import disclosuredesk.report.FigureNames;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures a report's text may name, each computed from the very tables that are printed. A blank cell reads 0; a
 * percentage of nothing reads –.
 */
public final class ReportFigures {

    private static final String NOTHING = "–";
    private static final String LAST_YEAR = "上年报告·";

    private final ReportNumbers numbers;
    private final List<Figure> figures = new ArrayList<>();

    private ReportFigures(ReportNumbers numbers) {
        this.numbers = numbers;
    }

    /** All of them, in the order in which they are offered. */
    public static List<Figure> of(ReportNumbers numbers) {
        ReportFigures made = new ReportFigures(numbers);
        made.general();
        made.results();
        made.remedies();
        made.fees();
        made.table2("", "table2", numbers.table2());
        made.table3("", "table3", numbers.table3());
        made.table4("", "table4", numbers.table4());
        made.growth();
        made.table3("lastYear.", "lastYear", numbers.table3Before());
        made.table4("lastYear.", "lastYear", numbers.table4Before());
        made.table2("lastYear.", "lastYear", numbers.table2Before());
        return List.copyOf(made.figures);
    }

    /** The same by name. */
    public static Map<String, String> values(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.toMap(Figure::name, Figure::value, (one, other) -> one, LinkedHashMap::new));
    }

    private void add(String name, String word, String group, Object value) {
        add(name, word, group, "", value);
    }

    private void add(String name, String word, String group, String label, Object value) {
        figures.add(new Figure(name, word, group, label, value.toString()));
    }

    private void general() {
        add("year", "报告年度", "general", numbers.year());
        add("lastYear", "上一年度", "general", numbers.year() - 1);
        add("organ", "机关名称", "general", numbers.organ());
        add("scope", "统计范围", "general", numbers.scope().label());
        for (Table3Row row : List.of(Table3Row.NEW, Table3Row.R7)) {
            int now = numbers.table3().number(row, Table3.TOTAL);
            int before = numbers.table3Before().number(row, Table3.TOTAL);
            add(
                    "compare." + row,
                    FigureWords.result(row) + "与上年相比",
                    "general",
                    now == before
                            ? "与上年持平"
                            : now > before ? "比上年增加" + (now - before) + "件" : "比上年减少" + (before - now) + "件");
            add("growth." + row, FigureWords.result(row) + "增长率", "general", growth(now, before));
        }
    }

    private void results() {
        int all = numbers.table3().number(Table3Row.R7, Table3.TOTAL);
        Map<String, Integer> families = new LinkedHashMap<>();
        for (Table3Row row : numbers.table3().format().results()) {
            families.merge(row.name().split("_")[0], numbers.table3().number(row, Table3.TOTAL), Integer::sum);
        }
        families.forEach((family, count) -> {
            String label = familyLabel(family);
            add("results." + family, FigureWords.family(label) + "件数", "result", label, count);
            add(
                    "share." + family,
                    FigureWords.family(label) + "占比",
                    "result",
                    label + " ÷ （七）总计",
                    percentage(count, all));
        });
        for (Table3Row row : numbers.table3().format().results()) {
            if (!families.containsKey(row.name())) {
                add(
                        "share." + row,
                        FigureWords.result(row) + "占比",
                        "result",
                        row.family() + row.shortLabel() + " ÷ （七）总计",
                        percentage(numbers.table3().number(row, Table3.TOTAL), all));
            }
        }
    }

    private String familyLabel(String family) {
        Table3Row first = numbers.table3().format().results().stream()
                .filter(row -> row.name().split("_")[0].equals(family))
                .findFirst()
                .orElseThrow();
        return first.family().isEmpty() ? first.shortLabel() : first.family();
    }

    private void remedies() {
        RemedyFigures suits = new RemedyFigures(numbers.table4());
        add("suits.total", "行政诉讼件数", "remedy", suits.suits());
        add("suits.decided", "行政诉讼已审结件数", "remedy", suits.decidedSuits());
        add("suits.corrected", "行政诉讼结果纠正件数", "remedy", suits.correctedSuits());
        add("suits.rate", "行政诉讼纠错率", "remedy", suits.correctionRate());
        add("suits.sentence", "行政诉讼各数及算式", "remedy", suits.sentence());
        int decided = decidedReviews(numbers.table4());
        add("reviews.decided", "行政复议已审结件数", "remedy", decided);
        add(
                "reviews.rate",
                "行政复议纠错率",
                "remedy",
                percentage(numbers.table4().number(Table4Row.REVIEW, Table4.CORRECTED), decided));
    }

    /** Every figure of tables 三 and 四 against last year's, and the rates of correction. */
    private void growth() {
        for (Table3Row row : numbers.table3().format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                growth(
                        FigureNames.table3(row, column),
                        FigureWords.table3(row, column),
                        "表三 " + row.family() + row.shortLabel() + " · " + Table3.COLUMNS.get(column),
                        numbers.table3().number(row, column),
                        numbers.table3Before().number(row, column));
            }
        }
        for (Table4Row row : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                growth(
                        FigureNames.table4(row, column),
                        FigureWords.table4(row, column),
                        "表四 " + row.label() + " · " + Table4.COLUMNS.get(column),
                        numbers.table4().number(row, column),
                        numbers.table4Before().number(row, column));
            }
        }
        RemedyFigures suits = new RemedyFigures(numbers.table4());
        RemedyFigures suitsBefore = new RemedyFigures(numbers.table4Before());
        add("lastYear.suits.rate", "上年行政诉讼纠错率", "growth", suitsBefore.correctionRate());
        add(
                "change.suits.rate",
                "行政诉讼纠错率升降",
                "growth",
                points(
                        suits.correctedSuits(),
                        suits.decidedSuits(),
                        suitsBefore.correctedSuits(),
                        suitsBefore.decidedSuits()));
        int corrected = numbers.table4().number(Table4Row.REVIEW, Table4.CORRECTED);
        int correctedBefore = numbers.table4Before().number(Table4Row.REVIEW, Table4.CORRECTED);
        int decidedBefore = decidedReviews(numbers.table4Before());
        add("lastYear.reviews.rate", "上年行政复议纠错率", "growth", percentage(correctedBefore, decidedBefore));
        add(
                "change.reviews.rate",
                "行政复议纠错率升降",
                "growth",
                points(corrected, decidedReviews(numbers.table4()), correctedBefore, decidedBefore));
    }

    private static int decidedReviews(Table4 table) {
        return table.number(Table4Row.REVIEW, Table4.TOTAL) - table.number(Table4Row.REVIEW, Table4.PENDING);
    }

    private void growth(String name, String word, String label, int now, int before) {
        add("growth." + name, "增长率·" + word, "growth", label + " 增长率", growth(now, before));
    }

    /** Against a number before it, per cent with one decimal; negative if it is less. */
    public static String growth(int now, int before) {
        return before == 0 ? NOTHING : percentage(now - before, before);
    }

    /** How a rate moved, in percentage points with one decimal. */
    static String points(int part, int whole, int partBefore, int wholeBefore) {
        if (whole == 0 || wholeBefore == 0) {
            return NOTHING;
        }
        BigDecimal moved = rate(part, whole).subtract(rate(partBefore, wholeBefore));
        return moved.signum() == 0
                ? "与上年持平"
                : (moved.signum() > 0 ? "比上年上升" : "比上年下降") + moved.abs().toPlainString() + "个百分点";
    }

    private static BigDecimal rate(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private void fees() {
        add("fees.notices", "收费通知件数", "fee", numbers.fees().notices());
        add("fees.asked", "应收信息处理费", "fee", numbers.fees().asked());
        add("fees.received", "实收信息处理费", "fee", numbers.fees().received());
        if (numbers.scope() == ReportScope.TOTAL) {
            add(
                    "fees.unbooked",
                    "收费未登记的单位",
                    "fee",
                    numbers.unbooked().isEmpty() ? "无" : String.join("、", numbers.unbooked()));
        }
    }

    private void table2(String prefix, String group, Table2 table) {
        String before = prefix.isEmpty() ? "" : LAST_YEAR;
        for (Table2Row row : Table2Row.of(table.format())) {
            for (int column = 0; column < row.columns().size(); column++) {
                add(
                        prefix + FigureNames.table2(row, column),
                        before + FigureWords.table2(row, column),
                        group,
                        "表二 " + row.label() + " · " + row.columnLabel(column),
                        table.number(row, column).toPlainString());
            }
        }
    }

    private void table3(String prefix, String group, Table3 table) {
        String before = prefix.isEmpty() ? "" : LAST_YEAR;
        for (Table3Row row : table.format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                add(
                        prefix + FigureNames.table3(row, column),
                        before + FigureWords.table3(row, column),
                        group,
                        "表三 " + row.family() + row.shortLabel() + " · " + Table3.COLUMNS.get(column),
                        table.number(row, column));
            }
        }
    }

    private void table4(String prefix, String group, Table4 table) {
        String before = prefix.isEmpty() ? "" : LAST_YEAR;
        for (Table4Row row : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                add(
                        prefix + FigureNames.table4(row, column),
                        before + FigureWords.table4(row, column),
                        group,
                        "表四 " + row.label() + " · " + Table4.COLUMNS.get(column),
                        table.number(row, column));
            }
        }
    }

    /** Per cent with one decimal. */
    public static String percentage(int part, int whole) {
        return whole == 0 ? NOTHING : rate(part, whole).toPlainString() + "%";
    }
}
