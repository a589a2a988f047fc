package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All last days an agency has to keep, whichever module brings them: one list for board, worklist and reminders. */
@Component
public class Duties {

    /** The word of {@link Revisions} for duties that are in no ledger. */
    public static final String REVISION = "duties";

    /** What a count that shows duties depends on beside the ledger. */
    public static final Set<String> MATTERS = Set.of(Revisions.SETTINGS, REVISION);

    private static final Comparator<Duty> URGENT_FIRST =
            Comparator.comparing(Duty::due).thenComparing(Duty::kind).thenComparing(Duty::id);
    private static final Set<Light> PRESSING = Set.of(Light.YELLOW, Light.ORANGE, Light.RED);

    private final List<DutySource> sources;
    private final Visibility visibility;
    private final Calendars calendars;
    private final Clock clock;

    Duties(List<DutySource> sources, Visibility visibility, Calendars calendars, Clock clock) {
        this.sources = sources;
        this.visibility = visibility;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A duty as of today.
     *
     * @param words message key of how much is left, with its argument
     */
    public record Line(Duty duty, Light light, String words, String argument) {

        /** Whether the agency has five working days left for it, fewer, or none. */
        public boolean isPressing() {
            return duty.own() && PRESSING.contains(light);
        }

        /** Whether the officer is one of those who see to it as of now. */
        public boolean concerns(Officer officer) {
            return duty.concerns(officer, light == Light.RED);
        }
    }

    /** An agency's, the most urgent first, but for those that stand with their open requests. */
    public List<Duty> of(long agencyId) {
        return sources.stream()
                .filter(source -> !source.isOnCases())
                .flatMap(source -> source.open(agencyId).stream())
                .sorted(URGENT_FIRST)
                .toList();
    }

    /** The same with how much is left. */
    public List<Line> lines(long agencyId) {
        return lines(agencyId, of(agencyId));
    }

    /** Those that stand with their open requests, of some ids, with how much is left. */
    public List<Line> onCases(long agencyId, Collection<String> ids) {
        return lines(
                agencyId,
                sources.stream()
                        .filter(DutySource::isOnCases)
                        .flatMap(source -> source.open(agencyId, ids).stream())
                        .toList());
    }

    private List<Line> lines(long agencyId, List<Duty> some) {
        WorkingCalendar calendar = calendars.of(agencyId);
        return some.stream().map(duty -> line(duty, calendar)).toList();
    }

    /** What each module brings, for whoever asks them one by one. */
    public List<DutySource> sources() {
        return sources;
    }

    /** Those an officer may know of: who sees the whole agency all, another those he sees to. */
    public List<Line> lines(Officer by) {
        Set<String> hidden = visibility.hiddenFrom(by);
        return lines(by.agencyId()).stream()
                .filter(line -> (by.seesWholeAgency() || line.concerns(by)) && isTold(line, hidden))
                .toList();
    }

    /** Those an officer has to see to within five working days, and what is late. */
    public List<Line> pressing(Officer by) {
        Set<String> hidden = visibility.hiddenFrom(by);
        return lines(by.agencyId()).stream()
                .filter(line -> line.isPressing() && line.concerns(by) && isTold(line, hidden))
                .toList();
    }

    /** Whether a duty may be told of to somebody from whom some cases are hidden ({@link Visibility}). */
    public static boolean isTold(Line line, Set<String> hidden) {
        RequestId request = line.duty().request();
        return request == null || !hidden.contains(request.value());
    }

    private Line line(Duty duty, WorkingCalendar calendar) {
        LocalDate today = LocalDate.now(clock);
        try {
            int left = calendar.workingDaysBetween(today, duty.due());
            String words = today.isAfter(duty.due()) ? "clock.overdue" : left == 0 ? "clock.today" : "clock.left";
            return new Line(duty, Light.of(duty.due(), today, calendar), words, String.valueOf(Math.abs(left)));
        } catch (CalendarMissing missing) {
            Light light = today.isAfter(duty.due()) ? Light.RED : Light.GREY;
            return new Line(duty, light, "clock.missing", String.valueOf(missing.year()));
        }
    }
}
