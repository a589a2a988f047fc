package disclosuredesk.checking;

import disclosuredesk.checking.Table3Sum.Cell;
import disclosuredesk.checking.Table3Sum.Term;
import disclosuredesk.report.Table3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the fewest cells whose change makes a group of failing sums hold and breaks no other. Every cell stands in
 * at most three sums; among up to {@value #MOST_CELLS} cells there is always one that alone stands in some failing sum,
 * so trying each cell with the amount each of its failing sums is out by finds every repair of that size.
 */
final class SmallestRepair {

    private static final int MOST_CELLS = 2;
    private static final int MOST_SUMS_OF_A_CELL = 3;
    private static final long LARGEST_CELL = 100_000_000;

    private final Table3 table;
    private final List<Table3Sum> sums;
    private final Map<Cell, Map<Integer, Integer>> signs = new HashMap<>();
    private final Set<Map<Cell, Integer>> repairs = new HashSet<>();

    SmallestRepair(Table3 table, List<Table3Sum> sums) {
        this.table = table;
        this.sums = sums;
        for (int i = 0; i < sums.size(); i++) {
            for (Term term : sums.get(i).terms()) {
                signs.computeIfAbsent(term.cell(), cell -> new HashMap<>()).put(i, term.sign());
            }
        }
    }

    /** The cells and what they would have to be; empty when there is no such repair, or more than one of that size. */
    Optional<Map<Cell, Integer>> of(List<Table3Sum> failing) {
        long[] differences = new long[sums.size()];
        for (Table3Sum sum : failing) {
            differences[sums.indexOf(sum)] = sum.difference();
        }
        repairs.clear();
        for (int size = 1; size <= MOST_CELLS && repairs.isEmpty(); size++) {
            search(differences, size, Map.of());
        }
        return repairs.size() == 1 ? Optional.of(repairs.iterator().next()) : Optional.empty();
    }

    private void search(long[] differences, int left, Map<Cell, Integer> changed) {
        List<Integer> failing = failing(differences);
        if (failing.isEmpty()) {
            repairs.add(changed);
        }
        if (failing.isEmpty() || failing.size() > left * MOST_SUMS_OF_A_CELL || repairs.size() > 1) {
            return;
        }
        for (int sum : failing) {
            for (Term term : sums.get(sum).terms()) {
                if (!changed.containsKey(term.cell())) {
                    change(term, differences[sum], differences, left, changed);
                }
            }
        }
    }

    private void change(Term term, long difference, long[] differences, int left, Map<Cell, Integer> changed) {
        Cell cell = term.cell();
        long by = -term.sign() * difference;
        long mended = table.number(cell.row(), cell.column()) + by;
        if (mended < 0 || mended > LARGEST_CELL) {
            return;
        }
        long[] after = differences.clone();
        signs.getOrDefault(cell, Map.of()).forEach((sum, sign) -> after[sum] += sign * by);
        Map<Cell, Integer> more = new HashMap<>(changed);
        more.put(cell, (int) mended);
        search(after, left - 1, more);
    }

    private static List<Integer> failing(long[] differences) {
        List<Integer> failing = new ArrayList<>();
        for (int i = 0; i < differences.length; i++) {
            if (differences[i] != 0) {
                failing.add(i);
            }
        }
        return failing;
    }
}
