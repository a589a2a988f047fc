package disclosuredesk.rollup;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.ReportDuty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tree of units is kept by the disclosure office of the agency that collects from them. */
@Act
public class KeepingUnits {

    private static final int LONGEST_NAME = 200;
    /** The Regulation's first reports. */
    private static final int EARLIEST = 2008;

    private static final int LATEST = 2100;

    private final ReportingUnits units;
    private final Agencies agencies;

    KeepingUnits(ReportingUnits units, Agencies agencies) {
        this.units = units;
        this.agencies = agencies;
    }

    /**
     * Enters a unit of the officer's agency.
     *
     * @return its id
     * @throws Refused forbidden to any but the disclosure office and its head; invalid, at the field, if the tree would have a
     *     circle, a name twice, or an agency in two places, for its figures would then be summed twice
     */
    public long add(UnitEntry entry, Officer by) {
        requireDuty(by);
        units.holdAll(by.agencyId());
        return units.insert(by.agencyId(), checked(null, entry, by));
    }

    /** Changes the entry of a unit. What it handed in stays as it was handed in. */
    public void change(long id, int version, UnitEntry entry, Officer by) {
        requireDuty(by);
        units.get(id, by.agencyId());
        units.holdAll(by.agencyId());
        if (!units.update(id, version, checked(id, entry, by))) {
            throw Refused.conflict("statistics.units.changedMeanwhile");
        }
    }

    private static void requireDuty(Officer by) {
        if (!ReportDuty.has(by)) {
            throw Refused.forbidden("statistics.report.notYours");
        }
    }

    private UnitEntry checked(@Nullable Long id, UnitEntry typed, Officer by) {
        UnitEntry entry = new UnitEntry(
                typed.parentId(),
                typed.name().strip(),
                typed.kind(),
                typed.agencyId(),
                typed.vertical(),
                typed.firstYear(),
                typed.lastYear(),
                typed.mergedInto());
        List<ReportingUnit> all = units.of(by.agencyId());
        requireName(id, entry, all);
        requireYears(entry);
        requireTree(id, entry, all);
        Long agencyId = entry.agencyId();
        if (agencyId != null) {
            requireOrgan(id, agencyId, entry, by);
        }
        return entry;
    }

    private static void requireName(@Nullable Long id, UnitEntry entry, List<ReportingUnit> all) {
        if (entry.name().isEmpty()) {
            throw Refused.invalid("name", "statistics.units.nameMissing");
        }
        if (entry.name().codePointCount(0, entry.name().length()) > LONGEST_NAME) {
            throw Refused.invalid("name", "statistics.units.nameTooLong", LONGEST_NAME);
        }
        if (all.stream()
                .anyMatch(other -> !Long.valueOf(other.id()).equals(id)
                        && other.name().equals(entry.name())
                        && other.overlaps(entry))) {
            throw Refused.invalid("name", "statistics.units.nameTwice", entry.name());
        }
    }

    private static void requireYears(UnitEntry entry) {
        Integer last = entry.lastYear();
        if (entry.firstYear() < EARLIEST || entry.firstYear() > LATEST) {
            throw Refused.invalid(
                    "firstYear", "statistics.units.yearImpossible", String.valueOf(EARLIEST), String.valueOf(LATEST));
        }
        if (last != null && (last < entry.firstYear() || last > LATEST)) {
            throw Refused.invalid("lastYear", "statistics.units.lastYearImpossible", String.valueOf(entry.firstYear()));
        }
        if (entry.mergedInto() != null && last == null) {
            throw Refused.invalid("lastYear", "statistics.units.lastYearMissing");
        }
    }

    private static void requireTree(@Nullable Long id, UnitEntry entry, List<ReportingUnit> all) {
        requireOneOf(entry.parentId(), "parentId", all);
        requireOneOf(entry.mergedInto(), "mergedInto", all);
        if (id == null) {
            return;
        }
        if (id.equals(entry.mergedInto())) {
            throw Refused.invalid("mergedInto", "statistics.units.intoItself");
        }
        for (Long above = entry.parentId(); above != null; above = parent(above, all)) {
            if (above.equals(id)) {
                throw Refused.invalid("parentId", "statistics.units.circle");
            }
        }
    }

    private static void requireOneOf(@Nullable Long id, String field, List<ReportingUnit> all) {
        if (id != null && all.stream().noneMatch(unit -> unit.id() == id)) {
            throw Refused.invalid(field, "statistics.units.notFound");
        }
    }

    private static @Nullable Long parent(long id, List<ReportingUnit> all) {
        return all.stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .map(ReportingUnit::parentId)
                .orElse(null);
    }

    /** The agency is one of the system, reports to nobody else in these years, and does not collect from this one itself. */
    private void requireOrgan(@Nullable Long id, long agencyId, UnitEntry entry, Officer by) {
        if (agencies.agencies().stream().noneMatch(agency -> agency.id() == agencyId)) {
            throw Refused.invalid("agencyId", "statistics.units.noSuchOrgan");
        }
        if (above(by.agencyId()).contains(agencyId)) {
            throw Refused.invalid("agencyId", "statistics.units.organAbove");
        }
        if (units.reportedBy(agencyId).stream()
                .anyMatch(other -> !Long.valueOf(other.id()).equals(id) && other.overlaps(entry))) {
            throw Refused.invalid("agencyId", "statistics.units.organTwice");
        }
    }

    /** The agency itself and every one that collects from it, however far up. */
    private Set<Long> above(long agencyId) {
        Set<Long> above = new TreeSet<>(Set.of(agencyId));
        List<Long> left = new ArrayList<>(above);
        while (!left.isEmpty()) {
            for (ReportingUnit unit : units.reportedBy(left.remove(0))) {
                if (above.add(unit.collectorId())) {
                    left.add(unit.collectorId());
                }
            }
        }
        return above;
    }
}
