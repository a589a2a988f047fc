package disclosuredesk.statistics;

import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.testing.CountedLives.Life;
import disclosuredesk.testing.CountedLives.Standing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Table 三 a second time, by the book and not by SQL: the year is walked through day by day with the pile of open requests
 * on the desk. What lies there on New Year's morning was carried over, what comes in is new, what goes out has a result,
 * what lies there on New Year's Eve is carried over again.
 */
final class NaiveTable {

    private final Map<String, Set<String>> cells = new TreeMap<>();
    private final Map<String, ApplicantKind> kinds = new HashMap<>();

    NaiveTable(List<Life> lives, LocalDateTime cutOff, int year) {
        Map<LocalDate, List<String>> arriving = new HashMap<>();
        Map<LocalDate, List<String>> leaving = new HashMap<>();
        Map<String, String> results = new HashMap<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate day = first;
        for (Life life : lives) {
            Standing standing = life.at(cutOff);
            if (standing == null || standing.voided()) {
                continue;
            }
            kinds.put(life.id(), standing.kind());
            arriving.computeIfAbsent(standing.receivedOn(), none -> new ArrayList<>())
                    .add(life.id());
            day = standing.receivedOn().isBefore(day) ? standing.receivedOn() : day;
            if (standing.closedOn() != null) {
                leaving.computeIfAbsent(standing.closedOn(), none -> new ArrayList<>())
                        .add(life.id());
                results.put(life.id(), standing.outcome().name());
            }
        }
        Set<String> pile = new LinkedHashSet<>();
        for (; day.getYear() <= year; day = day.plusDays(1)) {
            if (day.equals(first)) {
                pile.forEach(id -> put("CARRY_IN", id));
            }
            for (String id : arriving.getOrDefault(day, List.of())) {
                pile.add(id);
                if (day.getYear() == year) {
                    put("NEW", id);
                }
            }
            for (String id : leaving.getOrDefault(day, List.of())) {
                pile.remove(id);
                if (day.getYear() == year) {
                    put(results.get(id), id);
                    put("R7", id);
                }
            }
        }
        pile.forEach(id -> put("CARRY_OUT", id));
        for (String sixth : List.of("R6_1", "R6_2", "R6_3")) {
            cells.getOrDefault(sixth, Set.of()).forEach(id -> put("R6", id));
        }
    }

    private void put(String row, String id) {
        cells.computeIfAbsent(row, none -> new LinkedHashSet<>()).add(id);
    }

    Set<String> cases(Table3Row row) {
        return cells.getOrDefault(row.name(), Set.of());
    }

    int number(Table3Row row, int column) {
        return (int) cases(row).stream()
                .filter(id -> column == Table3.TOTAL || kinds.get(id).ordinal() == column)
                .count();
    }

    /** Where a case counts, in words one can compare; empty if it does not. */
    String place(String id) {
        StringBuilder place = new StringBuilder();
        cells.forEach((row, ids) ->
                place.append(ids.contains(id) && !row.equals("R7") && !row.equals("R6") ? row + " " : ""));
        return place.isEmpty() ? "" : place + kinds.get(id).name();
    }
}
