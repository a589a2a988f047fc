package disclosuredesk.statistics;

import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each review and suit of a year with the one cell of table 四 it counts in. */
@Component
class RemedyCells {

    private final RemedyTable table;

    RemedyCells(RemedyTable table) {
        this.table = table;
    }

    /** By the id of the remedy. */
    Map<String, FrozenRemedy> of(long agencyId, int year) {
        Map<String, FrozenRemedy> cells = new HashMap<>();
        for (Table4Row group : Table4Row.values()) {
            for (int column = 0; column < Table4.TOTAL; column++) {
                for (CountedRemedy remedy : table.remedies(agencyId, year, group, column)) {
                    cells.put(
                            remedy.id().value(),
                            new FrozenRemedy(
                                    remedy.caseNumber(),
                                    remedy.number() == null ? remedy.title() : remedy.number(),
                                    group,
                                    column));
                }
            }
        }
        return cells;
    }
}
