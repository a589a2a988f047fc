package disclosuredesk.published;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.published.Shapes.Shape;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One report in the many shapes in which reports are published: a figure is read right, or its cell is refused by name; never is
 * a wrong one taken without a word.
 */
class ReportShapesTests {

    enum Outcome {
        EQUAL,
        REFUSED,
        SILENTLY_WRONG
    }

    /** What a shape came to, and why it is not equal. */
    record Result(Shape shape, Outcome outcome, String why) {}

    private static List<Shape> shapes(String kind) {
        return switch (kind) {
            case "html" -> HtmlShapes.all();
            case "docx" -> WordShapes.all();
            case "xlsx" -> ExcelShapes.all();
            case "pdf" -> PdfShapes.all();
            default -> JsonShapes.all();
        };
    }

    @Test
    void readsTheShapesRightOrRefusesTheirCells() throws IOException {
        List<Result> results = new ArrayList<>();
        for (String kind : List.of("html", "docx", "xlsx", "json", "pdf")) {
            for (Shape shape : shapes(kind)) {
                results.add(read(shape));
            }
        }
        List<Result> silent = results.stream()
                .filter(result -> result.outcome == Outcome.SILENTLY_WRONG)
                .toList();
        List<Result> unread = results.stream()
                .filter(result -> result.outcome != Outcome.EQUAL && !result.shape.refused())
                .toList();
        List<Result> unexpected = results.stream()
                .filter(result -> result.outcome == Outcome.EQUAL && result.shape.refused())
                .toList();
        long readable =
                results.stream().filter(result -> !result.shape.refused()).count();
        System.out.printf(
                "%d shapes, %d silently wrong; of %d that can be read %d are, of %d that cannot be %d are refused; refused: %s%n",
                results.size(),
                silent.size(),
                readable,
                readable - unread.size(),
                results.size() - readable,
                results.size() - readable - unexpected.size(),
                unread);
        assertThat(silent).as("wrong without a word").isEmpty();
        assertThat(unexpected).as("read although nobody can").isEmpty();
        assertThat(readable).isGreaterThanOrEqualTo(99);
        assertThat(readable - unread.size())
                .as("read: %s are not", unread)
                .isGreaterThanOrEqualTo((readable * 97 + 99) / 100);
    }

    static Result read(Shape shape) throws IOException {
        PublishedReport report;
        try {
            report = PublishedReports.read(shape.content().bytes(), "report");
        } catch (UnusableInput refused) {
            return new Result(shape, Outcome.REFUSED, refused.getMessage());
        }
        List<String> wrong = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        PublishedReport truth = Shapes.TRUTH;
        for (Table3Row row : truth.table3().format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                compare(
                        report,
                        "三",
                        row.name(),
                        row.shortLabel(),
                        Table3.COLUMNS.get(column),
                        decimal(truth.table3().printed(row, column)),
                        decimal(report.table3().printed(row, column)),
                        wrong,
                        silent);
            }
        }
        for (Table4Row group : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                Table4 table = report.table4();
                compare(
                        report,
                        "四",
                        group.key(),
                        "",
                        Table4.COLUMNS.get(column),
                        decimal(truth.table4().printed(group, column)),
                        table == null ? null : decimal(table.printed(group, column)),
                        wrong,
                        silent);
            }
        }
        for (Table2Row row : Table2Row.of(ReportFormat.FORMAT_2021)) {
            for (int column = 0; column < row.columns().size(); column++) {
                Table2 table = report.table2();
                compare(
                        report,
                        "二",
                        row.item(),
                        row.label(),
                        row.columns().get(column),
                        truth.table2().cell(row, column).value(),
                        table == null ? null : table.cell(row, column).value(),
                        wrong,
                        silent);
            }
        }
        if (!silent.isEmpty()) {
            return new Result(shape, Outcome.SILENTLY_WRONG, String.valueOf(silent));
        }
        List<Finding> findings = report.unusable();
        return wrong.isEmpty() && findings.isEmpty()
                ? new Result(shape, Outcome.EQUAL, "")
                : new Result(
                        shape,
                        Outcome.REFUSED,
                        wrong + " " + findings.stream().map(Finding::place).toList());
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    /** A blank is as good as 0; another number, or a blank in place of one, must be told at its place. */
    private static void compare(
            PublishedReport report,
            String table,
            String row,
            String label,
            String column,
            @Nullable BigDecimal right,
            @Nullable BigDecimal read,
            List<String> wrong,
            List<String> silent) {
        BigDecimal due = right == null ? BigDecimal.ZERO : right;
        BigDecimal got = read == null ? BigDecimal.ZERO : read;
        if (due.compareTo(got) == 0) {
            return;
        }
        Supplier<String> place = () -> table + "/" + row + label + "/" + column + ": " + read + " for " + right;
        wrong.add(place.get());
        boolean told = report.faults().stream()
                .anyMatch(fault -> fault.table().equals(table)
                        && fault.severity() == Finding.Severity.FINDING
                        && (fault.row().equals(row)
                                        && (!table.equals("二")
                                                || fault.label().isEmpty()
                                                || fault.label().equals(label))
                                || fault.row().isEmpty())
                        && (fault.column().isEmpty() || fault.column().equals(column)));
        boolean missing = read == null
                && report.faults().stream().anyMatch(fault -> fault.message().contains("没有读到表" + table));
        if (!told && !missing || read != null) {
            silent.add(place.get());
        }
    }
}
