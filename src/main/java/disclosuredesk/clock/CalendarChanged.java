package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agency's calendar was changed and the request's date moved with it. No fact for the clock: what the calendar now
 * says is in the calendar.
 *
 * @param source the paper's number or address
 * @param reading which of the request's dates is told: the one to work by, unless only another one moved
 * @param was what there was before; {@code before} is its date, if it was one
 * @param is what there is now; {@code after} is its date, if it is one
 */
public record CalendarChanged(
        RequestId request,
        LocalDate on,
        int year,
        Kind kind,
        String source,
        Reading reading,
        Shown was,
        @Nullable LocalDate before,
        Shown is,
        @Nullable LocalDate after)
        implements CaseEvent {

    /** A date of {@link Deadline}. */
    public enum Reading {
        SAFE,
        FORMAL,
        RESTARTED
    }

    /** What stands in a date's place. */
    public enum Shown {
        /** The date itself. */
        DATE,
        /** A calendar is missing. */
        MISSING,
        /** 等待补正: no period runs. */
        PAUSED
    }

    static CalendarChanged of(CaseMove move, LocalDate on, int year, Kind kind, String source) {
        Reading reading = move.reading();
        return new CalendarChanged(
                move.request(),
                on,
                year,
                kind,
                source,
                reading,
                shown(move.before(), reading),
                date(move.before(), reading),
                shown(move.after(), reading),
                date(move.after(), reading));
    }

    static @Nullable LocalDate date(Deadline deadline, Reading reading) {
        return switch (reading) {
            case SAFE -> deadline.safe();
            case FORMAL -> deadline.formal();
            case RESTARTED -> deadline.restarted();
        };
    }

    private static Shown shown(Deadline deadline, Reading reading) {
        return date(deadline, reading) != null
                ? Shown.DATE
                : deadline.state() == Deadline.State.AWAITING_CORRECTION
                                || deadline.state() == Deadline.State.AWAITING_PAYMENT
                        ? Shown.PAUSED
                        : Shown.MISSING;
    }
}
