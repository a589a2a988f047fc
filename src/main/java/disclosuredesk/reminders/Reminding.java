package disclosuredesk.reminders;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.reminders.Reminder.Kind;
import disclosuredesk.reminders.Reminders.Written;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks which last days are near or have passed and were not reminded of yet: the one place that reminds. It asks for a window, never for a day:
 * what falls into an outage is caught up at the next pass. Each duty is handled by itself; one that fails stops no other.
 */
@Component
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final Agencies agencies;
    private final Settings settings;
    private final Calendars calendars;
    private final Reminders reminders;
    private final Duties duties;
    private final Visibility visibility;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminding(
            Agencies agencies,
            Settings settings,
            Calendars calendars,
            Reminders reminders,
            Duties duties,
            Visibility visibility,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.settings = settings;
        this.calendars = calendars;
        this.reminders = reminders;
        this.duties = duties;
        this.visibility = visibility;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One pass over all agencies. @return how many reminders are new */
    public int remind() {
        return agencies.agencies().stream().mapToInt(this::remind).sum();
    }

    private int remind(Agency agency) {
        WorkingCalendar calendar = calendars.of(agency.id());
        LocalDate today = LocalDate.now(clock);
        Windows windows = new Windows(calendar, today, settings.of(agency.id(), Setting.REMIND_DAYS));
        Told told = new Told(
                agency.id(),
                today,
                agencies.officers(agency.id()).stream().filter(Officer::enabled).toList(),
                visibleFrom(agency.id(), calendar));
        int written = 0;
        for (DutySource source : duties.sources()) {
            try {
                written += remind(source, windows, told);
            } catch (RuntimeException failure) {
                LOG.error("Duties of agency {} failed; the others go on", agency.id(), failure);
            }
        }
        return written;
    }

    /** Who of an agency can be told, as of a day, and from when it is seen. */
    private record Told(long agencyId, LocalDate today, List<Officer> officers, LocalDateTime visibleFrom) {}

    /** What a module has to see kept and ends soon or has ended; one that cannot tell stops no other. */
    private int remind(DutySource source, Windows windows, Told told) {
        List<Duty> near = source.open(told.agencyId(), windows.widest()).stream()
                .filter(duty -> duty.own() && windows.include(duty))
                .toList();
        Written known = reminders.written(near);
        int written = 0;
        for (Duty duty : near) {
            try {
                written += remind(duty, source.isOnCases(), known, told);
            } catch (RuntimeException failure) {
                LOG.error("Reminder of {} {} failed; the others go on", duty.kind(), duty.id(), failure);
            }
        }
        return written;
    }

    private int remind(Duty duty, boolean onCase, Written known, Told told) {
        boolean late = told.today().isAfter(duty.due());
        Kind kind = late ? Kind.OVERDUE : Kind.NEAR;
        List<Long> recipients = told.officers().stream()
                .filter(officer -> duty.concerns(officer, late) && !known.contains(duty, kind, officer.id()))
                .filter(officer -> isTold(duty, officer))
                .map(Officer::id)
                .toList();
        if (recipients.isEmpty()) {
            return 0;
        }
        Integer written = transaction.execute(status -> reminders.insert(
                told.agencyId(), duty, onCase, kind, recipients, LocalDateTime.now(clock), told.visibleFrom()));
        return written == null ? 0 : written;
    }

    /** Nobody is reminded of a case he may not see. */
    private boolean isTold(Duty duty, Officer officer) {
        RequestId request = duty.request();
        return request == null || !visibility.isHidden(request, officer);
    }

    /** By how many working days ahead one is reminded: the last day that is near enough. */
    private static final class Windows {

        private final WorkingCalendar calendar;
        private final LocalDate today;
        private final int asSet;
        private final Map<Integer, LocalDate> ends = new HashMap<>();

        Windows(WorkingCalendar calendar, LocalDate today, int asSet) {
            this.calendar = calendar;
            this.today = today;
            this.asSet = asSet;
        }

        LocalDate widest() {
            return end(Math.max(asSet, Duty.MOST_AHEAD));
        }

        boolean include(Duty duty) {
            Integer ahead = duty.ahead();
            int days = ahead == null ? asSet : ahead;
            return days < 0 ? today.isAfter(duty.due()) : !duty.due().isAfter(end(days));
        }

        private LocalDate end(int workingDays) {
            return ends.computeIfAbsent(workingDays, days -> window(calendar, today, days));
        }
    }

    /** The last day within so many working days; as far as the calendar is known. */
    private static LocalDate window(WorkingCalendar calendar, LocalDate today, int workingDays) {
        for (int days = workingDays; days > 0; days--) {
            try {
                return calendar.due(today, days);
            } catch (CalendarMissing missing) {
                // a nearer day may still be known
            }
        }
        return today;
    }

    /** Now, or after the quiet hours, on a working day. */
    private LocalDateTime visibleFrom(long agencyId, WorkingCalendar calendar) {
        LocalDateTime now = LocalDateTime.now(clock);
        int from = settings.of(agencyId, Setting.QUIET_FROM);
        int until = settings.of(agencyId, Setting.QUIET_UNTIL);
        if (from == until) {
            return now;
        }
        LocalDate day = now.toLocalDate();
        boolean quiet = from < until
                ? now.getHour() >= from && now.getHour() < until
                : now.getHour() >= from || now.getHour() < until;
        try {
            if (calendar.isWorkingDay(day) && !quiet) {
                return now;
            }
            boolean laterToday = calendar.isWorkingDay(day) && now.getHour() < until;
            return (laterToday ? day : calendar.due(day, 1)).atTime(until, 0);
        } catch (CalendarMissing missing) {
            return now; // rather disturb than stay silent
        }
    }
}
