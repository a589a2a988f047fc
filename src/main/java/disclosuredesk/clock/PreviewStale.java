package disclosuredesk.clock;

import disclosuredesk.shared.Refused;

/** Since the preview a case or the calendar has changed: what would be accepted is not what was seen. */
public class PreviewStale extends Refused {

    private final transient CalendarPreview now;

    PreviewStale(CalendarPreview now) {
        super(Kind.CONFLICT, null, "clock.calendar.stale");
        this.now = now;
    }

    /** The preview as it would be now. */
    public CalendarPreview now() {
        return now;
    }
}
