package disclosuredesk.checking;

import disclosuredesk.report.Finding;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sum table 三 must satisfy: the left cells minus the right cells are nothing.
 *
 * @param check row-sum, result-sum or identity
 * @param accused the cell blamed when nothing else is known: the one that was computed from the others
 * @param formula how the sum reads, with its numbers
 */
record Table3Sum(String check, List<Term> terms, Cell accused, Table3 table, String formula) {

    static final String RESULT_SUM = "result-sum";

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
        List<Cell> parts = new ArrayList<>();
        for (int column = 0; column < Table3.TOTAL; column++) {
            parts.add(new Cell(row, column));
        }
        return addition("row-sum", "各列之和 ", table, parts, new Cell(row, Table3.TOTAL));
    }

    private static Table3Sum results(Table3 table, int column) {
        List<Cell> parts = table.format().results().stream()
                .map(row -> new Cell(row, column))
                .toList();
        return addition(RESULT_SUM, "（一）至（六）各行之和 ", table, parts, new Cell(Table3Row.R7, column));
    }

    private static Table3Sum addition(String check, String name, Table3 table, List<Cell> parts, Cell total) {
        List<Term> terms =
                new ArrayList<>(parts.stream().map(part -> new Term(part, 1)).toList());
        terms.add(new Term(total, -1));
        String addends = parts.stream()
                .map(part -> String.valueOf(table.number(part.row(), part.column())))
                .collect(Collectors.joining("+"));
        long sum = parts.stream()
                .mapToLong(part -> table.number(part.row(), part.column()))
                .sum();
        Integer printed = table.printed(total.row(), total.column());
        return new Table3Sum(
                check,
                terms,
                total,
                table,
                "%s%s=%d，%s印%s"
                        .formatted(
                                name,
                                addends,
                                sum,
                                check.equals(RESULT_SUM) ? "（七）" : "总计",
                                printed == null ? "为空白" : printed));
    }

    /** Where （七） agrees with its rows, it is the balance carried out that is blamed. */
    private static Table3Sum identity(Table3 table, int column) {
        Cell results = new Cell(Table3Row.R7, column);
        Cell carriedOut = new Cell(Table3Row.CARRY_OUT, column);
        List<Term> terms = List.of(
                new Term(new Cell(Table3Row.NEW, column), 1),
                new Term(new Cell(Table3Row.CARRY_IN, column), 1),
                new Term(results, -1),
                new Term(carriedOut, -1));
        int received = table.number(Table3Row.NEW, column);
        int carriedIn = table.number(Table3Row.CARRY_IN, column);
        int ended = table.number(Table3Row.R7, column);
        int open = table.number(Table3Row.CARRY_OUT, column);
        Cell accused = results(table, column).difference() == 0 ? carriedOut : results;
        return new Table3Sum(
                "identity",
                terms,
                accused,
                table,
                "一+二 %d+%d=%d，（七）+四 %d+%d=%d"
                        .formatted(received, carriedIn, received + carriedIn, ended, open, ended + open));
    }

    /** Left minus right. */
    long difference() {
        return terms.stream()
                .mapToLong(term -> (long) term.sign() * number(term.cell()))
                .sum();
    }

    private int number(Cell cell) {
        return table.number(cell.row(), cell.column());
    }

    boolean contains(Cell cell) {
        return terms.stream().anyMatch(term -> term.cell().equals(cell));
    }

    /** Whether the sum needs a cell or a whole row that cannot be used. */
    boolean needsAny(Set<String> unusable) {
        return terms.stream()
                .anyMatch(term -> unusable.contains(term.cell().row().name())
                        || unusable.contains(term.cell().key())
                        || !table.has(term.cell().row()));
    }

    /** The failing sum as a finding against the cell it blames; without a number where only a negative one would do. */
    Finding finding() {
        // in each sum the blamed cell stands on the right
        long expected = number(accused) + difference();
        Integer told = expected < 0 ? null : Math.toIntExact(expected);
        return Finding.of(
                check,
                "三",
                accused.row().name(),
                accused.row().shortLabel(),
                Table3.COLUMNS.get(accused.column()),
                table.printed(accused.row(), accused.column()),
                told,
                formula);
    }

    Set<Cell> cells() {
        return terms.stream().map(Term::cell).collect(Collectors.toSet());
    }
}
