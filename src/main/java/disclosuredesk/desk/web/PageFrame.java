package disclosuredesk.desk.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.agencies.Role;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.desk.help.Manual;
import disclosuredesk.release.WithheldRegister;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.reminders.Reminders;
import disclosuredesk.rollup.ReportingNotices;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What the frame around every page needs, error pages included: {@code me} the signed-in officer, {@code agencyName},
 * {@code demo} whether the data are made up, {@code manual} the page of the manual about this one, {@code address} its path and {@code section} the first part of it, by which the navigation marks where one is; for administrators
 * {@code calendarWanted} the year whose notice has to be imported, if there is one; {@code reminders} how many he has not
 * read; {@code pressingRemedies} how many reviews and suits have to be answered soon; {@code reassessments} how many withheld parts are due to be looked at again (art. 18); {@code reporting} how many
 * annual reports of units he has to see to.
 */
@Component
public class PageFrame {

    private static final Set<String> REMINDED = Set.of(Revisions.SETTINGS, Reminders.REVISION);

    private final Agencies agencies;
    private final Calendars calendars;
    private final Reminders reminders;
    private final Remedies remedies;
    private final WithheldRegister register;
    private final ReportingNotices notices;
    private final AgencyCounts counts;
    private final Manual manual;
    private final Clock clock;
    private final boolean demo;

    PageFrame(Agencies agencies, Calendars calendars, Reminders reminders, Remedies remedies, WithheldRegister register, ReportingNotices notices,
            AgencyCounts counts, Manual manual, Clock clock, Environment environment) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.reminders = reminders;
        this.remedies = remedies;
        this.register = register;
        this.notices = notices;
        this.counts = counts;
        this.manual = manual;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The frame for a request, as model attributes. */
    public Map<String, Object> of(HttpServletRequest request) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("demo", demo);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        frame.put("address", path);
        frame.put("section", "/" + path.split("/", 3)[1]);
        if (request.getAttribute("officer") instanceof Officer officer) {
            frame.put("me", officer);
            frame.put("agencyName", agencyName(officer));
            frame.put("manual", manual.about(path).map(topic -> "/help/" + topic.slug()).orElse("/help"));
            frame.put("calendarWanted", calendarWanted(officer));
            frame.put("reminders", reminders(officer));
            frame.put("pressingRemedies", pressingRemedies(officer));
            frame.put("reassessments", reassessments(officer));
            frame.put("reporting", reporting(officer));
        }
        return frame;
    }

    /** A page about a fault must not fail over its frame. */
    private int reminders(Officer officer) {
        try {
            return counts.of(officer.agencyId(), "reminders %d %d".formatted(officer.id(), LocalTime.now(clock).getHour()), // quiet hours end with an hour
                    REMINDED, () -> reminders.unread(officer));
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    private int pressingRemedies(Officer officer) {
        try {
            return counts.of(officer.agencyId(), "pressing remedies " + officer.id(), () -> remedies.pressing(officer));
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    private int reassessments(Officer officer) {
        try {
            return officer.seesWholeAgency() ? register.due(officer.agencyId(), LocalDate.now(clock)) : 0;
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    private int reporting(Officer officer) {
        try {
            return notices.count(officer);
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    private @Nullable String calendarWanted(Officer officer) {
        try {
            return !officer.is(Role.ADMINISTRATOR) ? null
                    : calendars.wanted(officer.agencyId(), LocalDate.now(clock)).map(String::valueOf).orElse(null);
        } catch (DataAccessException down) {
            return null; // as below
        }
    }

    private String agencyName(Officer officer) {
        try {
            return agencies.agency(officer.agencyId()).name();
        } catch (DataAccessException down) {
            return ""; // the page that says so must not fail for the same reason
        }
    }
}
