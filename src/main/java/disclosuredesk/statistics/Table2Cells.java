package disclosuredesk.statistics;

import disclosuredesk.checking.AcrossYears;
import disclosuredesk.documents.Printable;
import disclosuredesk.report.Finding;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.shared.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What may be typed into a cell of table 二, and what the table itself is warned of. Digits are kept exactly as typed. */
public final class Table2Cells {

    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,11}");
    private static final Pattern CHANGE = Pattern.compile("0|-?[1-9]\\d{0,11}");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,8})?");
    private static final int LONGEST_NOTE = 100;

    private Table2Cells() {}

    /**
     * Reads one cell.
     *
     * @param field the form's name of the number; of the note with {@code noteField}
     * @throws Refused invalid, at the field, saying what a cell of this column takes
     */
    public static Table2.Cell read(
            Table2Row row, int column, String typed, String typedNote, String field, String noteField) {
        String digits = typed.strip();
        String note = Printable.text(typedNote.strip()).replaceFirst("^[（(](.*)[）)]$", "$1");
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw Refused.invalid(noteField, "statistics.table2.noteTooLong", LONGEST_NOTE);
        }
        if (digits.isEmpty()) {
            if (!note.isEmpty()) {
                throw Refused.invalid(noteField, "statistics.table2.noteAlone");
            }
            return Table2.Cell.BLANK;
        }
        Pattern allowed = row.isAmount(column) ? AMOUNT : row.isChange(column) ? CHANGE : COUNT;
        if (!allowed.matcher(digits).matches()) {
            throw Refused.invalid(
                    field,
                    row.isAmount(column)
                            ? "statistics.table2.notAnAmount"
                            : row.isChange(column) ? "statistics.table2.notAChange" : "statistics.table2.notACount");
        }
        return new Table2.Cell(new BigDecimal(digits), note);
    }

    /**
     * Check 7 while the table is being filled: a warning only. Nothing is said where either year's cell is blank or last year's table
     * is in the other format.
     */
    public static List<Finding> rolledForward(Table2 yearBefore, Table2 year) {
        if (yearBefore.format() != year.format()) {
            return List.of();
        }
        return AcrossYears.rolledForward(yearBefore, year).stream()
                .filter(finding -> Table2Row.of(year.format()).stream()
                        .filter(row ->
                                row.item().equals(finding.row()) && row.label().equals(finding.label()))
                        .allMatch(row ->
                                isFilled(yearBefore, row, finding.column()) && isFilled(year, row, finding.column())))
                .toList();
    }

    private static boolean isFilled(Table2 table, Table2Row row, String column) {
        return table.cell(row, row.columns().indexOf(column)).value() != null;
    }

    /** The cells nobody filled: a warning for each row, for a blank is printed as one. */
    public static List<Finding> blanks(Table2 table) {
        List<Finding> found = new ArrayList<>();
        for (Table2Row row : Table2Row.of(table.format())) {
            List<String> blank = new ArrayList<>();
            for (int column = 0; column < row.columns().size(); column++) {
                if (table.cell(row, column).value() == null) {
                    blank.add(row.columns().get(column));
                }
            }
            if (!blank.isEmpty()) {
                found.add(new Finding(
                        "table2-blank",
                        Finding.Severity.WARNING,
                        "二",
                        row.item(),
                        row.label(),
                        "",
                        null,
                        String.join("、", blank),
                        null,
                        "没有填写：" + String.join("、", blank),
                        List.of()));
            }
        }
        return found;
    }
}
