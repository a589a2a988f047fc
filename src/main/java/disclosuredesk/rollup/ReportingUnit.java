package disclosuredesk.rollup;

import org.jspecify.annotations.Nullable;

/**
 * A unit whose annual report an agency collects.
 *
 * @param collectorId the agency that collects
 * @param parentId the unit above it in the tree; null directly under the collector
 * @param agencyId the agency in this system that reports as this unit; null if the collector uploads its report
 * @param vertical 垂直管理: shown, not asked for and not summed; no text that could be confirmed says so
 * @param firstYear the first report year it reports for
 * @param lastYear the last one, when it was dissolved or merged
 * @param mergedInto the unit that carries its open requests on
 * @param version counted up by each change of the entry
 */
public record ReportingUnit(
        long id,
        long collectorId,
        @Nullable Long parentId,
        String name,
        UnitKind kind,
        @Nullable Long agencyId,
        boolean vertical,
        int firstYear,
        @Nullable Integer lastYear,
        @Nullable Long mergedInto,
        int version) {

    /** Whether its agency uses this system and hands its figures in itself. */
    public boolean isLinked() {
        return agencyId != null;
    }

    public boolean reportsFor(int year) {
        return firstYear <= year && (lastYear == null || lastYear >= year);
    }

    boolean overlaps(UnitEntry other) {
        return (lastYear == null || lastYear >= other.firstYear())
                && (other.lastYear() == null || other.lastYear() >= firstYear);
    }
}
