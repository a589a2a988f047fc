package disclosuredesk.desk.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.agencies.RecordChoice;
import disclosuredesk.agencies.Role;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.desk.help.Manual;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What the frame around every page needs, error pages included: {@code me} the signed-in officer, {@code agencyName},
 * {@code demo} whether the data are made up, {@code manual} the page of the manual about this one, {@code address} its path and {@code section} the first part of it, by which the navigation marks where one is; {@code supervises} whether he reads what is beneath his agency; for administrators
 * {@code calendarWanted} the year whose notice has to be imported, if there is one; and each {@link MenuCount} under its name.
 */
@Component
public class PageFrame {

    private final Agencies agencies;
    private final OrgansBeneath beneath;
    private final Calendars calendars;
    private final List<MenuCount> counts;
    private final Manual manual;
    private final Clock clock;
    private final boolean demo;

    PageFrame(
            Agencies agencies,
            OrgansBeneath beneath,
            Calendars calendars,
            List<MenuCount> counts,
            Manual manual,
            Clock clock,
            Environment environment) {
        this.agencies = agencies;
        this.beneath = beneath;
        this.calendars = calendars;
        this.counts = counts;
        this.manual = manual;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The frame for a request, as model attributes. */
    public Map<String, Object> of(HttpServletRequest request) {
        Map<String, Object> frame = plain(request);
        if (request.getAttribute("officer") instanceof Officer officer) {
            frame.put("me", officer);
            frame.put("signedInFor", request.getAttribute("signedInFor"));
            frame.put("signedInEnds", request.getAttribute("signedInEnds"));
            frame.put("agencyName", agencyName(officer));
            boolean otherRecord = request.getAttribute(RecordChoice.RECORD) != null;
            frame.put("otherRecord", otherRecord);
            frame.put("ownAgency", otherRecord ? agencies.signing(officer.agencyId()) : null);
            frame.put("supervises", OrgansBeneath.mayRead(officer) && supervises(officer));
            frame.put("keepsRecords", otherRecord || keepsRecords(officer));
            frame.put(
                    "manual",
                    manual.about(path(request))
                            .map(topic -> "/help/" + topic.slug())
                            .orElse("/help"));
            frame.put("calendarWanted", calendarWanted(officer));
            counts.forEach(count -> frame.put(count.name(), count(count, officer)));
        }
        return frame;
    }

    /** The frame as far as the database is not asked for it: nobody's name, no navigation. */
    public Map<String, Object> plain(HttpServletRequest request) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("demo", demo);
        frame.put("textSize", KeptChoice.of(request, TextSize.COOKIE, TextSize.values()));
        frame.put("textSizes", TextSize.values());
        frame.put("theme", KeptChoice.of(request, Theme.COOKIE, Theme.values()));
        frame.put("themes", Theme.values());
        String path = path(request);
        frame.put("address", path);
        frame.put("section", "/" + path.split("/", 3)[1]);
        return frame;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A page about a fault must not fail over its frame. */
    private int count(MenuCount count, Officer officer) {
        try {
            return count.of(officer);
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    private @Nullable String calendarWanted(Officer officer) {
        try {
            return !officer.is(Role.ADMINISTRATOR)
                    ? null
                    : calendars
                            .wanted(officer.agencyId(), LocalDate.now(clock))
                            .map(String::valueOf)
                            .orElse(null);
        } catch (DataAccessException down) {
            return null; // as below
        }
    }

    private boolean supervises(Officer officer) {
        try {
            return beneath.hasAny(officer.agencyId());
        } catch (DataAccessException down) {
            return false; // as below
        }
    }

    private boolean keepsRecords(Officer officer) {
        try {
            return !agencies.keptBy(officer.agencyId()).isEmpty();
        } catch (DataAccessException down) {
            return false; // as below
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
