package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.clock.Deadline.State;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The reply period as a pure function of facts and calendar (art. 33): 20 working days after the day of receipt or of
 * the corrected request, without the working days on which others were being consulted. Which end days of a
 * consultation are excluded no text says; the formal reading excludes (sent, answered], the safe one only the days
 * strictly between.
 */
public final class StatutoryClock {

    /** Working days to reply (art. 33 paragraph 2). */
    public static final int REPLY_WORKING_DAYS = 20;

    /** Working days to ask for a correction (art. 30). */
    public static final int CORRECTION_NOTICE_WORKING_DAYS = 7;

    private final WorkingCalendar calendar;

    public StatutoryClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The days during which one party was asked; open while unanswered. */
    private record Span(LocalDate sent, @Nullable LocalDate answered) {

        boolean isOpen() {
            return answered == null;
        }

        boolean excludesFormally(LocalDate day) {
            return day.isAfter(sent) && answered != null && !day.isAfter(answered);
        }

        boolean excludesSafely(LocalDate day) {
            return day.isAfter(sent) && answered != null && day.isBefore(answered);
        }
    }

    /**
     * Folds the facts into the deadline. While a consultation is open the dates are those of an answer on the day
     * given, the earliest that are still possible.
     *
     * @param asOf today
     */
    public Deadline deadline(List<ClockFact> facts, LocalDate asOf) {
        LocalDate anchor = null;
        boolean awaitingCorrection = false;
        Map<Long, Span> spans = new LinkedHashMap<>();
        for (ClockFact fact : facts) {
            if (fact instanceof Received received) {
                anchor = received.on();
            } else if (fact instanceof CorrectionAsked) {
                awaitingCorrection = true;
            } else if (fact instanceof Corrected corrected) {
                anchor = corrected.on();
                awaitingCorrection = false;
            } else if (fact instanceof ConsultationSent sent) {
                spans.put(sent.consultation(), new Span(sent.on(), null));
            } else if (fact instanceof ConsultationAnswered answered) {
                spans.computeIfPresent(answered.consultation(), (key, span) -> new Span(span.sent(), answered.on()));
            }
        }
        if (anchor == null) {
            throw new IllegalArgumentException("no day of receipt");
        }
        if (awaitingCorrection) {
            return new Deadline(State.AWAITING_CORRECTION, anchor, null, null, null);
        }
        boolean consulting = spans.values().stream().anyMatch(Span::isOpen);
        List<Span> closed = spans.values().stream()
                .map(span -> span.isOpen() ? new Span(span.sent(), asOf) : span)
                .toList();
        return compute(consulting ? State.CONSULTING : State.RUNNING, anchor, closed);
    }

    private Deadline compute(State state, LocalDate anchor, List<Span> spans) {
        try {
            return new Deadline(state, anchor,
                    due(anchor, spans, Span::excludesFormally), due(anchor, spans, Span::excludesSafely), null);
        } catch (CalendarMissing missing) {
            return new Deadline(state, anchor, null, null, missing.year());
        }
    }

    /** The last working day of the period that none of the spans excludes; overlapping spans exclude a day once. */
    private LocalDate due(LocalDate anchor, List<Span> spans, BiPredicate<Span, LocalDate> excludes) {
        LocalDate day = anchor;
        for (int left = REPLY_WORKING_DAYS; left > 0; ) {
            day = calendar.due(day, 1);
            LocalDate candidate = day;
            if (spans.stream().noneMatch(span -> excludes.test(span, candidate))) {
                left--;
            }
        }
        return day;
    }

    /**
     * The last day to ask for a correction (art. 30).
     *
     * @throws CalendarMissing if the count runs into a year that is not loaded
     */
    public LocalDate correctionNoticeDue(LocalDate receivedOn) {
        return calendar.due(receivedOn, CORRECTION_NOTICE_WORKING_DAYS);
    }
}
