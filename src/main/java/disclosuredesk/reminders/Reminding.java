package disclosuredesk.reminders;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.reminders.Reminder.Kind;
import disclosuredesk.reminders.Reminders.Due;
import disclosuredesk.reminders.Reminders.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks which periods end soon or have ended and were not reminded of yet. It asks for a window, never for a day: what
 * falls into an outage is caught up at the next pass. Each case is handled by itself; one that fails stops no other.
 */
@Component
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    /** Short periods are reminded of in their last days only: of the seven for a notice, days five to seven. */
    private static final int SHORT_WINDOW = 2;

    private static final Set<TimeLimit> SHORT = Set.of(
            TimeLimit.CORRECTION_NOTICE, TimeLimit.HANDLING, TimeLimit.PART, TimeLimit.ASSISTANCE, TimeLimit.CONFERRAL);
    private static final Set<TimeLimit.Owner> OUTSIDE = Set.of(TimeLimit.Owner.APPLICANT, TimeLimit.Owner.CONSULTED);

    private final Agencies agencies;
    private final Settings settings;
    private final Calendars calendars;
    private final Reminders reminders;
    private final List<PeriodKeepers> keepers;
    private final DutyReminders duties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminding(
            Agencies agencies,
            Settings settings,
            Calendars calendars,
            Reminders reminders,
            List<PeriodKeepers> keepers,
            DutyReminders duties,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.settings = settings;
        this.calendars = calendars;
        this.reminders = reminders;
        this.keepers = keepers;
        this.duties = duties;
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
        List<Officer> officers =
                agencies.officers(agency.id()).stream().filter(Officer::enabled).toList();
        LocalDate window = window(calendar, today, settings.of(agency.id(), Setting.REMIND_DAYS));
        LocalDate shortWindow = window(calendar, today, SHORT_WINDOW);
        LocalDateTime visibleFrom = visibleFrom(agency.id(), calendar);
        Set<Written> known = reminders.written(agency.id(), window);
        Keepers kept = keepers(agency.id());
        int written = 0;
        for (Due due : reminders.dueBy(agency.id(), window)) {
            try {
                written += remind(due, today, shortWindow, officers, kept, known, visibleFrom);
            } catch (RuntimeException failure) {
                LOG.error("Reminder of case {} failed; the others go on", due.request(), failure);
            }
        }
        return written + remindOfDuties(agency, today, window, officers, visibleFrom);
    }

    /** What belongs to no open request; an agency whose duties cannot be told stops no other. */
    private int remindOfDuties(
            Agency agency, LocalDate today, LocalDate window, List<Officer> officers, LocalDateTime visibleFrom) {
        int written = 0;
        try {
            for (DutyReminders.ToTell tell : duties.toTell(agency.id(), today, window, officers)) {
                Integer more = transaction.execute(
                        status -> duties.insert(agency.id(), tell, LocalDateTime.now(clock), visibleFrom));
                written += more == null ? 0 : more;
            }
        } catch (RuntimeException failure) {
            LOG.error("Reminders of the duties of agency {} failed; the others go on", agency.id(), failure);
        }
        return written;
    }

    private int remind(
            Due due,
            LocalDate today,
            LocalDate shortWindow,
            List<Officer> officers,
            Keepers kept,
            Set<Written> known,
            LocalDateTime visibleFrom) {
        TimeLimit limit = TimeLimit.valueOf(due.rule());
        boolean overdue = today.isAfter(due.dueOn());
        boolean near = !overdue
                && !OUTSIDE.contains(limit.owner())
                && (!SHORT.contains(limit) || !due.dueOn().isAfter(shortWindow));
        if (!overdue && !near) {
            return 0; // whoever is outside the agency is not hurried; the clerk hears of the end
        }
        Kind kind = overdue ? Kind.OVERDUE : Kind.NEAR;
        List<Long> recipients = officers.stream()
                .filter(officer -> concerns(limit, kind, due, kept, officer))
                .map(Officer::id)
                .filter(officer -> !known.contains(
                        new Written(due.request(), due.rule(), due.reference(), due.dueOn(), kind, officer)))
                .toList();
        if (recipients.isEmpty()) {
            return 0;
        }
        Integer written = transaction.execute(
                status -> reminders.insert(due, kind, recipients, LocalDateTime.now(clock), visibleFrom));
        return written == null ? 0 : written;
    }

    /** Whom the modules name for their own periods: by the kind of period, by reference. */
    private record Keepers(Map<TimeLimit, Map<Long, BiPredicate<Officer, Kind>>> of) {

        boolean concerns(TimeLimit limit, long reference, Officer officer, Kind kind) {
            BiPredicate<Officer, Kind> keeper = of.getOrDefault(limit, Map.of()).get(reference);
            return keeper != null && keeper.test(officer, kind);
        }
    }

    private Keepers keepers(long agencyId) {
        return new Keepers(keepers.stream().collect(Collectors.toMap(PeriodKeepers::limit, one -> one.of(agencyId))));
    }

    /** By role: the clerks of everything but the department's own limit, which they hear of when it has passed. */
    private static boolean concerns(TimeLimit limit, Kind kind, Due due, Keepers kept, Officer officer) {
        if (kept.of().containsKey(limit)) {
            return kept.concerns(limit, due.reference(), officer, kind);
        }
        boolean handler = officer.handles(due.handlingDepartment());
        return switch (limit) {
            case REPLY -> officer.is(Role.CLERK) || officer.is(Role.HEAD) || handler;
            case HANDLING -> handler || officer.is(Role.CLERK) && kind == Kind.OVERDUE;
            default -> officer.is(Role.CLERK);
        };
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
