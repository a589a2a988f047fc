package disclosuredesk.statistics;

import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;

/** A review or suit in the cell of table 四 it counts in. */
public record FrozenRemedy(String caseNumber, String about, Table4Row group, int column) {

    /** The cell in words. */
    public String cell() {
        return group.label() + " · " + Table4.COLUMNS.get(column);
    }
}
