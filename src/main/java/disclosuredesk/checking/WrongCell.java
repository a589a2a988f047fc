package disclosuredesk.checking;

import disclosuredesk.checking.Table3Sum.Cell;
import disclosuredesk.report.Finding;
import disclosuredesk.report.Table3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which cell is wrong. Every cell stands in two or three sums; one wrong cell breaks just these and by the same
 * amount. So where a group of failing sums has one and only one smallest repair, its cells are named, each once;
 * otherwise nothing is guessed and each failing sum is reported as it is.
 */
final class WrongCell {

    private WrongCell() {}

    static List<Finding> explain(Table3 table, List<Table3Sum> sums, List<Table3Sum> failing) {
        var repair = new SmallestRepair(table, sums);
        List<Finding> found = new ArrayList<>();
        for (List<Table3Sum> group : groups(failing)) {
            found.addAll(
                    repair.of(group).map(cells -> culprits(table, cells, group)).orElseGet(() -> eachPlaceOnce(group)));
        }
        return found;
    }

    private static List<Finding> culprits(Table3 table, Map<Cell, Integer> cells, List<Table3Sum> group) {
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Cell::row).thenComparing(Cell::column)))
                .map(cell -> culprit(table, cell.getKey(), cell.getValue(), group, cells.size() - 1))
                .toList();
    }

    private static Finding culprit(Table3 table, Cell cell, int expected, List<Table3Sum> group, int others) {
        List<Finding> explains = group.stream()
                .filter(sum -> sum.contains(cell))
                .map(Table3Sum::finding)
                .toList();
        String reason = others == 0 ? "只有改正这一格，下列关系才都成立：" : "改正这一格和另外%d格，是使各关系都成立的最少改动：".formatted(others);
        String check =
                explains.isEmpty() ? group.get(0).check() : explains.get(0).check();
        return new Finding(
                check,
                Finding.Severity.FINDING,
                "三",
                cell.row().name(),
                cell.row().shortLabel(),
                Table3.COLUMNS.get(cell.column()),
                table.printed(cell.row(), cell.column()),
                null,
                expected,
                reason + sentences(explains),
                explains);
    }

    private static String sentences(List<Finding> findings) {
        return String.join("；", findings.stream().map(Finding::message).toList());
    }

    /** Several sums that blame the same cell with the same number are one finding. */
    private static List<Finding> eachPlaceOnce(List<Table3Sum> group) {
        Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
        for (Table3Sum sum : group) {
            Finding finding = sum.finding();
            byPlace.computeIfAbsent(finding.place() + "=" + finding.expected(), place -> new ArrayList<>())
                    .add(finding);
        }
        return byPlace.values().stream().map(WrongCell::merged).toList();
    }

    private static Finding merged(List<Finding> same) {
        Finding first = same.get(0);
        return same.size() == 1
                ? first
                : new Finding(
                        first.check(),
                        first.severity(),
                        first.table(),
                        first.row(),
                        first.label(),
                        first.column(),
                        first.printed(),
                        null,
                        first.expected(),
                        sentences(same),
                        same);
    }

    /** Failing sums that share a cell belong together. */
    private static List<List<Table3Sum>> groups(List<Table3Sum> failing) {
        List<List<Table3Sum>> groups = new ArrayList<>();
        Set<Table3Sum> left = new HashSet<>(failing);
        for (Table3Sum first : failing) {
            if (left.remove(first)) {
                List<Table3Sum> group = new ArrayList<>(List.of(first));
                for (int i = 0; i < group.size(); i++) {
                    Set<Cell> cells = group.get(i).cells();
                    for (Table3Sum other : failing) {
                        if (left.contains(other) && !Collections.disjoint(cells, other.cells())) {
                            left.remove(other);
                            group.add(other);
                        }
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }
}
