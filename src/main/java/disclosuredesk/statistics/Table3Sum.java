package disclosuredesk.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sum table 三 must satisfy: the left cells minus the right cells are nothing.
 *
 * @param accused the cell blamed when nothing else is known: the one that was computed from the others
 * @param formula how the sum reads, with its numbers
 */
record Table3Sum(String check, List<Term> terms, Cell accused, Table3 table, String formula) {

    /** A place in the table. */
    record Cell(Table3Row row, int column) {

        String key() {
            return row.name() + "/" + Table3.COLUMNS.get(column);
        }
    }

    /** A cell and its sign in the sum. */
    record Term(Cell cell, int sign) {}

    static List<Table3Sum> all(Table3 table) {
        List<Table3Sum> sums = new ArrayList<>();
        for (Table3Row row : table.format().rows()) {
            sums.add(row(table, row));
        }
        for (int column = 0; column <= Table3.TOTAL; column++) {
            sums.add(results(table, column));
            sums.add(identity(table, column));
        }
        return sums;
    }

    private static Table3Sum row(Table3 table, Table3Row row) {
        List<Term> terms = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int column = 0; column < Table3.TOTAL; column++) {
            terms.add(new Term(new Cell(row, column), 1));
            numbers.add(String.valueOf(table.number(row, column)));
        }
        Cell total = new Cell(row, Table3.TOTAL);
        terms.add(new Term(total, -1));
        return new Table3Sum("row-sum", terms, total, table, "各列之和 %s=%s".formatted(String.join("+", numbers), "%d"));
    }

    private static Table3Sum results(Table3 table, int column) {
        List<Term> terms = new ArrayList<>(table.format().results().stream()
                .map(row -> new Term(new Cell(row, column), 1)).toList());
        Cell total = new Cell(Table3Row.R7, column);
        terms.add(new Term(total, -1));
        return new Table3Sum("result-sum", terms, total, table, "（一）至（六）各行之和=%d");
    }

    private static Table3Sum identity(Table3 table, int column) {
        Cell results = new Cell(Table3Row.R7, column);
        List<Term> terms = List.of(
                new Term(new Cell(Table3Row.NEW, column), 1),
                new Term(new Cell(Table3Row.CARRY_IN, column), 1),
                new Term(results, -1),
                new Term(new Cell(Table3Row.CARRY_OUT, column), -1));
        return new Table3Sum("identity", terms, results, table, "一+二－四 %d+%d-%d=%s".formatted(
                table.number(Table3Row.NEW, column), table.number(Table3Row.CARRY_IN, column),
                table.number(Table3Row.CARRY_OUT, column), "%d"));
    }

    /** Left minus right. */
    long difference() {
        return terms.stream().mapToLong(term -> (long) term.sign() * number(term.cell())).sum();
    }

    private int number(Cell cell) {
        return table.number(cell.row(), cell.column());
    }

    boolean contains(Cell cell) {
        return terms.stream().anyMatch(term -> term.cell().equals(cell));
    }

    int sign(Cell cell) {
        return terms.stream().filter(term -> term.cell().equals(cell)).mapToInt(Term::sign).findFirst().orElse(0);
    }

    /** Whether the sum needs a cell or a whole row that cannot be used. */
    boolean needsAny(Set<String> unusable) {
        return terms.stream().anyMatch(term -> unusable.contains(term.cell().row().name())
                || unusable.contains(term.cell().key()) || !table.has(term.cell().row()));
    }

    /** What the cell would have to be for this sum to hold, if it alone were wrong. */
    long expected(Cell cell) {
        return number(cell) - sign(cell) * difference();
    }

    Finding finding() {
        long expected = expected(accused);
        String place = accused.row().shortLabel();
        return Finding.of(check, "三", accused.row().name(), place, Table3.COLUMNS.get(accused.column()),
                table.printed(accused.row(), accused.column()), (int) expected,
                formula.formatted(expected) + "，" + place + "印" + number(accused));
    }

    Set<Cell> cells() {
        return terms.stream().map(Term::cell).collect(Collectors.toSet());
    }
}
