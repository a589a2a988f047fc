package disclosuredesk.statistics;

import disclosuredesk.statistics.Table3Sum.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which cell is wrong. Every cell stands in two or three sums; one wrong cell breaks just these and by the same
 * amount. So where a group of failing sums has exactly one cell whose change would mend all of them and break no
 * other, that cell is named, once; otherwise each failing sum is reported as it is.
 */
final class WrongCell {

    private WrongCell() {}

    static List<Finding> explain(Table3 table, List<Table3Sum> sums, List<Table3Sum> failing) {
        List<Finding> found = new ArrayList<>();
        for (List<Table3Sum> group : groups(failing)) {
            List<Cell> culprits = group.get(0).cells().stream()
                    .filter(cell -> mendsAll(cell, group, sums))
                    .toList();
            if (culprits.size() == 1 && group.size() > 1) {
                found.add(culprit(table, culprits.get(0), group));
            } else {
                found.addAll(eachPlaceOnce(group));
            }
        }
        return found;
    }

    private static boolean mendsAll(Cell cell, List<Table3Sum> group, List<Table3Sum> sums) {
        long expected = group.get(0).expected(cell);
        return expected >= 0
                && sums.stream().allMatch(sum -> sum.contains(cell) == group.contains(sum))
                && group.stream().allMatch(sum -> sum.expected(cell) == expected);
    }

    private static Finding culprit(Table3 table, Cell cell, List<Table3Sum> group) {
        int expected = (int) group.get(0).expected(cell);
        List<Finding> explains = group.stream().map(Table3Sum::finding).toList();
        String message = "印%d，应为%d：只有这一格有误，下列关系才都成立：".formatted(table.number(cell.row(), cell.column()), expected)
                + String.join("；", explains.stream().map(Finding::message).toList());
        return new Finding(group.get(0).check(), Finding.Severity.FINDING, "三", cell.row().name(),
                cell.row().shortLabel(), Table3.COLUMNS.get(cell.column()), table.printed(cell.row(), cell.column()),
                expected, message, explains);
    }

    /** Several sums that blame the same cell with the same number are one finding. */
    private static List<Finding> eachPlaceOnce(List<Table3Sum> group) {
        Map<String, Finding> byPlace = new LinkedHashMap<>();
        for (Table3Sum sum : group) {
            Finding finding = sum.finding();
            byPlace.merge(finding.place() + finding.expected(), finding, (first, second) -> new Finding(first.check(),
                    first.severity(), first.table(), first.row(), first.label(), first.column(), first.printed(),
                    first.expected(), first.message() + "；" + second.message(), List.of(first, second)));
        }
        return new ArrayList<>(byPlace.values());
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
