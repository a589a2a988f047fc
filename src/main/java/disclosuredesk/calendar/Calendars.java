package disclosuredesk.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import disclosuredesk.calendar.CalendarProposal.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The calendar in force: the shipped notices, in their place those an agency accepted, and its overlays on top. A shipped
 * notice that cannot be read stops the start, naming file and line.
 */
@Component
public class Calendars {

    /** The notice of the next year comes out in October or November. */
    private static final Month NOTICE_EXPECTED = Month.OCTOBER;

    /** Calendars kept built, of some ten thousand bytes each. */
    private static final int AGENCIES = 1_000;

    private final WorkingCalendar shipped = ShippedCalendar.load();
    private final CalendarVersions versions;
    private final Cache<Long, Built> built =
            Caffeine.newBuilder().maximumSize(AGENCIES).build();

    Calendars(CalendarVersions versions) {
        this.versions = versions;
    }

    /** An agency's calendar as of its version with the id {@code newest}. */
    private record Built(long newest, WorkingCalendar calendar) {}

    /**
     * The calendar every date of the agency is counted by. It is asked for often and built only when a version was
     * added, on whichever node that was; a transaction that adds one sees its own and shows it to nobody before it ends.
     */
    public WorkingCalendar of(long agencyId) {
        long newest = versions.newest(agencyId);
        if (newest == 0) {
            return shipped;
        }
        Map<Long, WorkingCalendar> uncommitted = versions.uncommitted();
        if (uncommitted != null) {
            return uncommitted.computeIfAbsent(newest, id -> build(agencyId, id));
        }
        Built known = built.getIfPresent(agencyId);
        if (known == null || known.newest() != newest) {
            known = new Built(newest, build(agencyId, newest));
            built.put(agencyId, known);
        }
        return known.calendar();
    }

    /** The shipped notices alone, for counts that belong to no agency. */
    public static WorkingCalendar shipped() {
        return ShippedCalendar.load();
    }

    private WorkingCalendar build(long agencyId, long newest) {
        WorkingCalendar calendar = shipped;
        for (CalendarVersion version : inForce(versions.upTo(agencyId, newest))) {
            calendar = calendar.with(version.kind(), version.notice());
        }
        return calendar;
    }

    /** The agency's calendar as it would be with the proposal. */
    public WorkingCalendar with(CalendarProposal proposal, long agencyId) {
        return of(agencyId).with(proposal.kind(), proposal.notice());
    }

    /** What the proposal says otherwise than the agency's calendar, by date. */
    public List<DayChange> changes(CalendarProposal proposal, long agencyId) {
        return DayChange.between(of(agencyId), with(proposal, agencyId), proposal.year());
    }

    /** The versions in force, one at most for each year and kind; the years without one are as shipped. */
    public List<CalendarVersion> inForce(long agencyId) {
        return inForce(versions.of(agencyId));
    }

    private static List<CalendarVersion> inForce(List<CalendarVersion> newestFirst) {
        record YearAndKind(int year, Kind kind) {}
        Set<YearAndKind> seen = new HashSet<>();
        return newestFirst.stream()
                .filter(version -> seen.add(new YearAndKind(version.year(), version.kind())))
                .toList();
    }

    /** The year whose notice the agency needs now and has not got: this one, or from October on the next. */
    public Optional<Integer> wanted(long agencyId, LocalDate today) {
        Set<Integer> known = of(agencyId).years();
        if (!known.contains(today.getYear())) {
            return Optional.of(today.getYear());
        }
        boolean expected = today.getMonth().compareTo(NOTICE_EXPECTED) >= 0;
        return expected && !known.contains(today.getYear() + 1) ? Optional.of(today.getYear() + 1) : Optional.empty();
    }
}
