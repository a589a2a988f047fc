package disclosuredesk.rollup;

import disclosuredesk.report.ReportScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum (汇总) of a collector and year as it can be computed now.
 *
 * @param tables the sum of the parts
 * @param parts the collector itself, if its year is closed, and each unit whose figures were accepted
 * @param missing those whose figures are not in it
 */
public record Total(int year, CollectedTables tables, List<Part> parts, List<Missing> missing) {

    /**
     * What is summed.
     *
     * @param submissionId null for the collector itself
     * @param versionNumber the frozen version the figures come from; null for an uploaded file
     * @param text the tables as they are kept
     * @param sha256 its hash
     */
    public record Part(String name, @Nullable Long submissionId, @Nullable Integer versionNumber, ReportScope scope,
            CollectedTables tables, String text, String sha256) {}

    /**
     * Whose figures are not in the sum.
     *
     * @param why where the unit stands; for the collector itself {@link UnitState#MISSING} while its year is not closed
     */
    public record Missing(String name, UnitState why) {}
}
