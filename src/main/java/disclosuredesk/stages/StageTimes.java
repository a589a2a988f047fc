package disclosuredesk.stages;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.stages.Stays.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes how long, and where requests wait: the stays that ended in a time, in working days. */
@Component
public class StageTimes {

    private final Stays stays;
    private final StageLimits limits;
    private final Agencies agencies;
    private final Calendars calendars;

    StageTimes(Stays stays, StageLimits limits, Agencies agencies, Calendars calendars) {
        this.stays = stays;
        this.limits = limits;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    /**
     * The stays of one stage, by all or by one.
     *
     * @param who the officer or the department; null for all together
     * @param median working days; null if none ended, or a calendar is missing
     * @param longest working days
     * @param past how many took more than their limit
     */
    public record Line(
            HandlingStage stage,
            @Nullable String who,
            int stays,
            @Nullable Double median,
            @Nullable Integer longest,
            int past) {}

    /** How many stays took so many working days, and how many of all were past the limit. */
    private static final class Count {
        private final SortedMap<Integer, Integer> byDays = new TreeMap<>();
        private int all;
        private int past;
        private boolean unknown;

        void add(Stay stay, @Nullable Integer days, int limit) {
            all += stay.cases();
            if (days == null) {
                unknown = true; // the middle of what is known would not be the middle
                return;
            }
            byDays.merge(days, stay.cases(), Integer::sum);
            past += days > limit ? stay.cases() : 0;
        }

        Line line(HandlingStage stage, @Nullable String who) {
            boolean known = !unknown && all > 0;
            return new Line(stage, who, all, known ? median() : null, known ? byDays.lastKey() : null, past);
        }

        private double median() {
            return (at((all - 1) / 2) + at(all / 2)) / 2.0;
        }

        private int at(int position) {
            int passed = 0;
            for (Map.Entry<Integer, Integer> one : byDays.entrySet()) {
                passed += one.getValue();
                if (position < passed) {
                    return one.getKey();
                }
            }
            throw new IllegalArgumentException("no stay at " + position);
        }
    }

    /** Of each stage, in the order of a request's life. */
    public List<Line> byStage(long agencyId, LocalDate from, LocalDate until) {
        Map<HandlingStage, Line> found = counted(agencyId, from, until, stay -> "").stream()
                .collect(Collectors.toMap(
                        Line::stage,
                        line -> new Line(
                                line.stage(), null, line.stays(), line.median(), line.longest(), line.past())));
        List<Line> lines = new ArrayList<>();
        for (HandlingStage stage : HandlingStage.values()) {
            lines.add(found.getOrDefault(stage, new Line(stage, null, 0, null, null, 0)));
        }
        return lines;
    }

    /** Of each officer at each stage, those first who were past the limit most often. */
    public List<Line> byOfficer(long agencyId, LocalDate from, LocalDate until) {
        return counted(agencyId, from, until, Stay::officer);
    }

    /** Of each department at its stage. */
    public List<Line> byDepartment(long agencyId, LocalDate from, LocalDate until) {
        Map<Long, String> names =
                agencies.everyDepartment(agencyId).stream().collect(Collectors.toMap(Department::id, Department::name));
        return counted(agencyId, from, until, stay -> stay.department() == null ? null : names.get(stay.department()));
    }

    private List<Line> counted(long agencyId, LocalDate from, LocalDate until, Function<Stay, @Nullable String> who) {
        WorkingCalendar calendar = calendars.of(agencyId);
        StageLimits.OfAgency known = limits.of(agencyId);
        record Key(HandlingStage stage, String who) {}
        Map<Key, Count> counts = new HashMap<>();
        for (Stay stay : stays.between(agencyId, from, until)) {
            String name = who.apply(stay);
            if (name != null) {
                counts.computeIfAbsent(new Key(stay.stage(), name), key -> new Count())
                        .add(
                                stay,
                                days(stay, calendar),
                                known.limit(stay.stage(), stay.department()).workingDays());
            }
        }
        return counts.entrySet().stream()
                .map(one ->
                        one.getValue().line(one.getKey().stage(), one.getKey().who()))
                .sorted(Comparator.comparingInt(Line::past)
                        .reversed()
                        .thenComparing(Line::stage)
                        .thenComparing(line -> line.who() == null ? "" : line.who()))
                .toList();
    }

    private static @Nullable Integer days(Stay stay, WorkingCalendar calendar) {
        try {
            return calendar.workingDaysBetween(stay.enteredOn(), stay.leftOn());
        } catch (CalendarMissing missing) {
            return null;
        }
    }
}
