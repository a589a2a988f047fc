package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.History.Span;
import disclosuredesk.clock.StatutoryClock.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The periods that run beside the reply period: of the law, of the notices sent, and of the agency's own. */
final class SideClocks {

    private final StatutoryClock reply;
    private final WorkingCalendar calendar;

    SideClocks(StatutoryClock reply, WorkingCalendar calendar) {
        this.reply = reply;
        this.calendar = calendar;
    }

    List<SideClock> of(History history, LocalDate asOf) {
        List<SideClock> clocks = new ArrayList<>();
        if (history.concluded != null) {
            return clocks;
        }
        LocalDate received = Objects.requireNonNull(history.received).safeOn();
        if (history.correctionAsked != null) {
            clocks.add(set(TimeLimit.CORRECTION, history.correctionAsked.on(), history.correctionAsked.until()));
        } else if (history.examined == null && history.corrected == null) {
            clocks.add(
                    clock(TimeLimit.CORRECTION_NOTICE, null, 0, received, () -> reply.correctionNoticeDue(received)));
        }
        history.spans.values().stream().filter(Span::isOpen).forEach(span -> clocks.add(opinion(span)));
        if (history.reasonsAsked != null) {
            clocks.add(set(TimeLimit.REASONS, history.reasonsAsked.on(), history.reasonsAsked.until()));
        }
        LocalDate notice = history.feeAsked();
        if (notice != null && history.feePaid == null) {
            clocks.add(clock(TimeLimit.PAYMENT, null, 0, notice, () -> reply.paymentDue(notice)));
        }
        var assigned = history.assigned;
        if (assigned != null && assigned.workingDays() != null) {
            int limit = assigned.workingDays();
            clocks.add(clock(TimeLimit.HANDLING, null, 0, assigned.on(), () -> calendar.due(assigned.on(), limit)));
        }
        history.runningBeside()
                .forEach(one -> clocks.add(clock(
                        one.limit(),
                        one.about(),
                        one.reference(),
                        one.on(),
                        () -> calendar.due(one.on(), one.workingDays()))));
        if (!awaitsAnything(history)
                && !isPaymentAwaited(history)
                && (history.extension == null || history.extension.sentOn() == null)) {
            clocks.add(clock(
                    TimeLimit.EXTENSION_WINDOW,
                    null,
                    0,
                    reply.knownAnchor(history),
                    () -> reply.reply(history, asOf, Reading.SAFE, null)));
        }
        return clocks;
    }

    /** Not to be told while the year without which it cannot be has no calendar: then the window cannot be told either. */
    private boolean isPaymentAwaited(History history) {
        try {
            return reply.awaitsPayment(history);
        } catch (CalendarMissing missing) {
            return false;
        }
    }

    private static boolean awaitsAnything(History history) {
        return history.correctionAsked != null || history.postponedUntil() != null;
    }

    private SideClock opinion(Span span) {
        LocalDate delivered = span.delivered();
        return clock(
                span.party().limit(),
                span.name(),
                span.consultation(),
                delivered,
                () -> delivered == null || !span.party().hasPeriod() ? null : reply.opinionDue(delivered));
    }

    private static SideClock set(TimeLimit limit, LocalDate from, @Nullable LocalDate until) {
        return new SideClock(limit, null, 0, from, until, null);
    }

    private static SideClock clock(
            TimeLimit limit,
            @Nullable String about,
            long reference,
            @Nullable LocalDate from,
            Supplier<@Nullable LocalDate> due) {
        try {
            return new SideClock(limit, about, reference, from, due.get(), null);
        } catch (CalendarMissing missing) {
            return new SideClock(limit, about, reference, from, null, missing.year());
        }
    }
}
