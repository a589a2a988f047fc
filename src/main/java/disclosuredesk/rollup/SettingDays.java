package disclosuredesk.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.ReportDuty;
import java.time.LocalDate;

/** A collector sets its own days for the reports of a year: earlier than the Regulation's, never later. */
@Act
public class SettingDays {

    private static final int MOST_DAYS = 60;

    private final ReportingCalendars calendars;

    SettingDays(ReportingCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Sets the days.
     *
     * @throws Refused forbidden to any but the disclosure office and its head; invalid, at the field, for a day within the
     *     report year or after the statutory one
     */
    public void set(int year, ReportingCalendar calendar, Officer by) {
        if (!ReportDuty.has(by)) {
            throw Refused.forbidden("statistics.report.notYours");
        }
        var wrong = new Refusals();
        wrong.gather(() -> require("departmentsBy", calendar.departmentsBy(), year, UnitKind.DEPARTMENT));
        wrong.gather(() -> require("othersBy", calendar.othersBy(), year, UnitKind.COUNTY));
        wrong.requireNone();
        if (calendar.remindDays() < 0 || calendar.remindDays() > MOST_DAYS) {
            throw Refused.invalid("remindDays", "statistics.days.remindImpossible", MOST_DAYS);
        }
        calendars.put(by.agencyId(), year, calendar);
    }

    private static void require(String field, LocalDate day, int year, UnitKind kind) {
        LocalDate last = kind.statutoryDay(year);
        if (day.getYear() <= year || day.isAfter(last)) {
            throw Refused.invalid(field, "statistics.days.impossible", LocalDate.of(year + 1, 1, 1), last);
        }
    }
}
