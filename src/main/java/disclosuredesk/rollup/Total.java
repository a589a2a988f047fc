package disclosuredesk.rollup;

import disclosuredesk.statistics.CollectedTables;
import disclosuredesk.statistics.ReportPart;
import java.util.List;

/**
 * The sum (汇总) of a collector and year as it can be computed now.
 *
 * @param tables the sum of the parts
 * @param parts the collector itself, if its year is closed, and each unit whose figures were accepted
 * @param missing those whose figures are not in it
 */
public record Total(int year, CollectedTables tables, List<ReportPart> parts, List<Missing> missing) {

    /** The names of those whose figures are not in it. */
    public List<String> missingNames() {
        return missing.stream().map(Missing::name).toList();
    }

    /**
     * Whose figures are not in the sum.
     *
     * @param why where the unit stands; for the collector itself {@link UnitState#MISSING} while its year is not closed
     */
    public record Missing(String name, UnitState why) {}
}
