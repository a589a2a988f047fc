package disclosuredesk.statistics;

import disclosuredesk.shared.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be typed into a cell of table 二, and what the table itself is warned of. Digits are kept exactly as typed. */
public final class Table2Cells {

    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,11}");
    private static final Pattern CHANGE = Pattern.compile("0|-?[1-9]\\d{0,11}");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,8})?");
    private static final int LONGEST_NOTE = 100;
    private static final int IN_FORCE = 2;

    private Table2Cells() {}

    /**
     * Reads one cell.
     *
     * @param field the form's name of the number; of the note with {@code noteField}
     * @throws Refused invalid, at the field, saying what a cell of this column takes
     */
    public static Table2.Cell read(Table2Row row, int column, String typed, String typedNote, String field, String noteField) {
        String digits = typed.strip();
        String note = typedNote.strip().replaceFirst("^[（(](.*)[）)]$", "$1");
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
            throw Refused.invalid(field, row.isAmount(column) ? "statistics.table2.notAnAmount"
                    : row.isChange(column) ? "statistics.table2.notAChange" : "statistics.table2.notACount");
        }
        return new Table2.Cell(new BigDecimal(digits), note);
    }

    /**
     * 现行有效(N) = 现行有效(N-1) + 制发 - 废止: a warning only, for 修订, 自然失效 and a new count break it (annual-report notes
     * section 1). Nothing is said where last year's cell is blank or in the other format.
     */
    public static List<Finding> rolledForward(Table2 yearBefore, Table2 year) {
        List<Finding> found = new ArrayList<>();
        for (Table2Row row : List.of(Table2Row.RULES, Table2Row.NORMATIVE)) {
            BigDecimal before = yearBefore.cell(row, IN_FORCE).value();
            BigDecimal printed = year.cell(row, IN_FORCE).value();
            if (before == null || printed == null || year.format() != ReportFormat.FORMAT_2021) {
                continue;
            }
            BigDecimal expected = before.add(year.number(row, 0)).subtract(year.number(row, 1));
            if (expected.compareTo(printed) != 0) {
                found.add(new Finding("roll-forward", Finding.Severity.WARNING, "二", row.item(), row.label(),
                        row.columns().get(IN_FORCE), integer(printed), printed.toPlainString(), integer(expected),
                        "上年现行有效%s+本年制发%s-本年废止%s=%s，本年现行有效填%s".formatted(before.toPlainString(),
                                year.number(row, 0).toPlainString(), year.number(row, 1).toPlainString(), expected.toPlainString(),
                                printed.toPlainString()), List.of()));
            }
        }
        return found;
    }

    private static @Nullable Integer integer(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? null : number.intValue();
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
                found.add(new Finding("table2-blank", Finding.Severity.WARNING, "二", row.item(), row.label(), "", null, String.join("、", blank), null,
                        "没有填写：" + String.join("、", blank), List.of()));
            }
        }
        return found;
    }
}
