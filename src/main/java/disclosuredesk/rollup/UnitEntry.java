package disclosuredesk.rollup;

import org.jspecify.annotations.Nullable;

/** What is entered of a {@link ReportingUnit}. */
public record UnitEntry(
        @Nullable Long parentId,
        String name,
        UnitKind kind,
        @Nullable Long agencyId,
        boolean vertical,
        int firstYear,
        @Nullable Integer lastYear,
        @Nullable Long mergedInto) {}
