package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last day a correction notice of today would set: the agency's own number of days, because the Regulation names none. */
@Component
class SuggestedCorrection {

    private final Settings settings;
    private final Calendars calendars;
    private final Clock clock;

    SuggestedCorrection(Settings settings, Calendars calendars, Clock clock) {
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Null while the calendar of the year it falls in is not loaded. */
    @Nullable
    LocalDate dueOn(Officer by) {
        try {
            return calendars
                    .of(by.agencyId())
                    .due(LocalDate.now(clock), settings.of(by.agencyId(), Setting.CORRECTION_DAYS));
        } catch (CalendarMissing missing) {
            return null;
        }
    }
}
