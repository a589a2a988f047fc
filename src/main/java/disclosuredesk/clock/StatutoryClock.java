package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Day;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.FeeAsked;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.DayCount.Anchor;
import disclosuredesk.clock.DayCount.Effect;
import disclosuredesk.clock.DayCount.Exclusion;
import disclosuredesk.clock.DayCount.Step;
import disclosuredesk.clock.Deadline.State;
import disclosuredesk.clock.History.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reply period as a pure function of facts and calendar (art. 33): 20 working days after the day of receipt or of
 * the corrected request, and those of an extension, without the working days on which others were being consulted.
 * Where the law leaves two readings both are computed, each consistent in itself.
 */
public final class StatutoryClock {

    /** How the law is read where it leaves a choice. */
    public enum Reading {
        /**
         * By its words: counted from the day of receipt; a consultation left out from the day after sending to the day
         * of the answer; an extension, once told in time, good for the request as a whole; the wait for the fee left out
         * from the day after the notice came to the day all was paid.
         */
        FORMAL,
        /**
         * As the strictest court might: counted from the submission; a consultation left out only strictly between
         * sending and answer, no longer than the party's 15 working days, and not from before a correction, and of an
         * organ to which the law sets no period only strictly between its having the letter and its answer; an extension
         * only if it was told in the period that is running. The one to work by.
         */
        SAFE
    }

    /** Working days to reply (art. 33 paragraph 2). */
    public static final int REPLY_WORKING_DAYS = TimeLimit.REPLY.workingDays();

    /** Working days to ask for a correction (art. 30). */
    public static final int CORRECTION_NOTICE_WORKING_DAYS = TimeLimit.CORRECTION_NOTICE.workingDays();

    private static final int OPINION_WORKING_DAYS = TimeLimit.THIRD_PARTY_OPINION.workingDays();

    /**
     * What an agency decides where no text that was read does.
     *
     * @param feeRestarts whether the period starts again the day after payment, as 109号 is cited for; else it goes on where it stood
     * @param secrecyStops whether the secrecy department (art. 17) is one of the 其他机关 of art. 33 paragraph 3
     */
    public record Choices(boolean feeRestarts, boolean secrecyStops) {

        /** What holds until the agency says otherwise. */
        public static final Choices INITIAL = new Choices(true, false);

        /** Every combination. */
        static final List<Choices> ALL =
                List.of(INITIAL, new Choices(true, true), new Choices(false, false), new Choices(false, true));
    }

    private final WorkingCalendar calendar;
    private final Choices choices;

    /** The clock of an agency that has decided nothing itself. */
    public StatutoryClock(WorkingCalendar calendar) {
        this(calendar, Choices.INITIAL);
    }

    public StatutoryClock(WorkingCalendar calendar, Choices choices) {
        this.calendar = calendar;
        this.choices = choices;
    }

    /**
     * Folds the facts into the deadline. While an opinion is outstanding the dates are those of an answer on the day
     * given, the earliest that are still possible. A year that is not loaded is told in the deadline, not thrown.
     *
     * @param asOf today; null to look ahead: then who has got his letter stays silent to his last day, and a letter
     *     that nobody got has stopped nothing
     * @throws IllegalArgumentException if there is no day of receipt
     */
    public Deadline deadline(List<ClockFact> facts, @Nullable LocalDate asOf) {
        History history = History.of(facts);
        LocalDate anchor = unpaidAnchor(history, Reading.FORMAL);
        State state = isStopped(history) && history.postponedUntil() == null ? State.CONSULTING : State.RUNNING;
        try {
            anchor = anchor(history, Reading.FORMAL);
            if (awaitsCorrection(history)) {
                return new Deadline(State.AWAITING_CORRECTION, anchor, null, null, null, null);
            }
            if (awaitsPayment(history)) {
                return new Deadline(State.AWAITING_PAYMENT, anchor, null, null, null, null);
            }
            return new Deadline(
                    state,
                    anchor,
                    reply(history, asOf, Reading.FORMAL, null),
                    reply(history, asOf, Reading.SAFE, null),
                    restarted(history, asOf),
                    null);
        } catch (CalendarMissing missing) {
            return new Deadline(state, anchor, null, null, null, missing.year());
        }
    }

    /**
     * The same date as {@link #deadline}, day by day; empty while a correction or the fee is awaited.
     *
     * @throws CalendarMissing if the count runs into a year that is not loaded
     * @throws IllegalArgumentException if there is no day of receipt
     */
    public Optional<DayCount> explain(List<ClockFact> facts, @Nullable LocalDate asOf, Reading reading) {
        History history = History.of(facts);
        if (awaitsCorrection(history) || awaitsPayment(history)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        LocalDate result = reply(history, asOf, reading, steps);
        LocalDate anchor = anchor(history, reading);
        if (history.postponedUntil() != null) {
            return Optional.of(new DayCount(
                    TimeLimit.POSTPONED_REPLY, anchoredBy(history, reading), anchor, 0, List.of(), List.of(), result));
        }
        int workingDays = (int)
                steps.stream().filter(step -> step.effect() == Effect.COUNTED).count();
        return Optional.of(new DayCount(
                workingDays > REPLY_WORKING_DAYS ? TimeLimit.EXTENDED_REPLY : TimeLimit.REPLY,
                anchoredBy(history, reading),
                anchor,
                workingDays,
                steps,
                exclusions(history, asOf, reading),
                result));
    }

    private LocalDate anchor(History history, Reading reading) {
        LocalDate anchor = unpaidAnchor(history, reading);
        LocalDate paid = history.feePaid;
        return paid != null && choices.feeRestarts() && paid.isAfter(anchor) && isNoticeInTime(history, reading)
                ? paid
                : anchor;
    }

    /** The safe one, as far as the calendars tell it. */
    LocalDate knownAnchor(History history) {
        try {
            return anchor(history, Reading.SAFE);
        } catch (CalendarMissing missing) {
            return unpaidAnchor(history, Reading.SAFE);
        }
    }

    /** Before any fee was paid. */
    private static LocalDate unpaidAnchor(History history, Reading reading) {
        if (history.corrected != null) {
            return history.corrected;
        }
        var received = Objects.requireNonNull(history.received);
        return reading == Reading.SAFE ? received.safeOn() : received.on();
    }

    private Anchor anchoredBy(History history, Reading reading) {
        if (anchor(history, reading).isAfter(unpaidAnchor(history, reading))) {
            return Anchor.PAID;
        }
        if (history.corrected != null) {
            return Anchor.CORRECTED;
        }
        var received = Objects.requireNonNull(history.received);
        return reading == Reading.SAFE && !received.on().equals(received.safeOn()) ? Anchor.SUBMITTED : Anchor.RECEIVED;
    }

    /** A correction asked for too late stops nothing until it comes in (no text settles it; the stricter view). */
    private boolean awaitsCorrection(History history) {
        var asked = history.correctionAsked;
        return asked != null
                && calendar.workingDaysBetween(anchor(history, Reading.SAFE), asked.on())
                        <= CORRECTION_NOTICE_WORKING_DAYS;
    }

    /** 109号: from the day the applicant has a notice sent within the period, it waits; a notice sent after it heals nothing. */
    boolean awaitsPayment(History history) {
        return history.feeNotice != null && history.feePaid == null && isNoticeInTime(history, Reading.FORMAL);
    }

    /** Whether the fee notice was sent before the period, as it was without the fee, had ended. */
    private boolean isNoticeInTime(History history, Reading reading) {
        FeeAsked notice = history.feeNotice;
        if (notice == null) {
            return false;
        }
        LocalDate anchor = unpaidAnchor(history, reading);
        return !notice.sentOn()
                .isAfter(reply(history, anchor, consultations(history, notice.sentOn(), reading), reading, null));
    }

    /** Whether somebody is being asked whose time is left out. */
    private boolean isStopped(History history) {
        return history.spans.values().stream().anyMatch(span -> span.isOpen() && stops(span));
    }

    private boolean stops(Span span) {
        return span.party() != Party.SECRECY_AGENCY || choices.secrecyStops();
    }

    LocalDate reply(History history, @Nullable LocalDate asOf, Reading reading, @Nullable List<Step> steps) {
        return reply(history, anchor(history, reading), exclusions(history, asOf, reading), reading, steps);
    }

    private LocalDate reply(
            History history,
            LocalDate anchor,
            List<Exclusion> exclusions,
            Reading reading,
            @Nullable List<Step> steps) {
        LocalDate until = history.postponedUntil();
        if (until != null) {
            return until;
        }
        LocalDate first = count(anchor, REPLY_WORKING_DAYS, exclusions, 0, steps);
        Extended extension = history.extension;
        LocalDate told = extension == null ? null : extension.sentOn();
        if (extension == null
                || told == null
                || told.isAfter(first)
                || reading == Reading.SAFE && told.isBefore(anchor)) {
            return first; // an extension after the period never turns a late case into one on time
        }
        return count(first, extension.workingDays(), exclusions, REPLY_WORKING_DAYS, steps);
    }

    /** 109号: 20 working days after payment, by the words of art. 33, where the agency goes on counting instead. */
    private @Nullable LocalDate restarted(History history, @Nullable LocalDate asOf) {
        return history.feePaid == null || choices.feeRestarts()
                ? null
                : count(history.feePaid, REPLY_WORKING_DAYS, exclusions(history, asOf, Reading.FORMAL), 0, null);
    }

    private List<Exclusion> exclusions(History history, @Nullable LocalDate asOf, Reading reading) {
        List<Exclusion> exclusions = consultations(history, history.horizon(asOf), reading);
        LocalDate paid = history.feePaid;
        if (paid == null || choices.feeRestarts() || !isNoticeInTime(history, reading)) {
            return exclusions;
        }
        LocalDate notice = Objects.requireNonNull(history.feeAsked());
        List<Exclusion> all = new ArrayList<>(exclusions);
        all.add(new Exclusion(
                0, null, null, notice.plusDays(1), reading == Reading.SAFE ? paid.minusDays(1) : paid, false));
        return all;
    }

    private List<Exclusion> consultations(History history, @Nullable LocalDate horizon, Reading reading) {
        if (history.spans.isEmpty()) {
            return List.of();
        }
        List<Exclusion> exclusions = new ArrayList<>(history.spans.size());
        for (Span span : history.spans.values()) {
            boolean ofEarlierPeriod = history.corrected != null && span.sent().isBefore(history.corrected);
            if (stops(span) && (reading == Reading.FORMAL || !ofEarlierPeriod)) {
                exclusions.add(exclusion(span, horizon, reading));
            }
        }
        return exclusions;
    }

    private Exclusion exclusion(Span span, @Nullable LocalDate horizon, Reading reading) {
        LocalDate from = span.sent();
        LocalDate end = span.answered() != null ? span.answered() : openEnd(span, horizon);
        if (reading == Reading.SAFE) {
            end = notAfterLastDay(span, end).minusDays(1);
            if (!span.party().hasPeriod()) {
                from = span.delivered() == null ? end : span.delivered(); // a letter nobody is known to have got
            }
        }
        return new Exclusion(span.consultation(), span.party(), span.name(), from.plusDays(1), end, span.isOpen());
    }

    /** Who says nothing has said so at the end of his last day (arts 32, 34); of who has none, only what has passed is known. */
    private LocalDate openEnd(Span span, @Nullable LocalDate horizon) {
        if (horizon == null) {
            return span.delivered() == null || !span.party().hasPeriod()
                    ? span.sent()
                    : calendar.due(span.delivered(), OPINION_WORKING_DAYS);
        }
        return notAfterLastDay(span, horizon);
    }

    private LocalDate notAfterLastDay(Span span, LocalDate end) {
        LocalDate delivered = span.delivered();
        return delivered != null
                        && span.party().hasPeriod()
                        && end.isAfter(delivered)
                        && calendar.workingDaysBetween(delivered, end) >= OPINION_WORKING_DAYS
                ? calendar.due(delivered, OPINION_WORKING_DAYS)
                : end;
    }

    /**
     * The one count of the system: working days after a day that no exclusion covers; where exclusions overlap, a day
     * is left out once.
     *
     * @param counted how many days were counted before
     * @param steps where each day is written down; null if only the result is wanted
     */
    private LocalDate count(
            LocalDate after, int workingDays, List<Exclusion> exclusions, int counted, @Nullable List<Step> steps) {
        if (steps == null && exclusions.isEmpty()) {
            return calendar.due(after, workingDays);
        }
        LocalDate date = after;
        for (int number = counted; number < counted + workingDays; ) {
            date = date.plusDays(1);
            Effect effect = effect(date, exclusions);
            number += effect == Effect.COUNTED ? 1 : 0;
            if (steps != null) {
                Day day = calendar.day(date);
                steps.add(new Step(day, effect, effect == Effect.COUNTED ? number : 0));
            }
        }
        return date;
    }

    private Effect effect(LocalDate date, List<Exclusion> exclusions) {
        if (!calendar.isWorkingDay(date)) {
            return Effect.REST_DAY;
        }
        for (Exclusion exclusion : exclusions) {
            if (exclusion.covers(date)) {
                return Effect.EXCLUDED;
            }
        }
        return Effect.COUNTED;
    }

    /**
     * A period of the given length, day by day, with nothing left out.
     *
     * @throws CalendarMissing if the count runs into a year that is not loaded
     */
    public DayCount count(TimeLimit limit, Anchor anchoredBy, LocalDate anchor, int workingDays) {
        List<Step> steps = new ArrayList<>();
        LocalDate result = count(anchor, workingDays, List.of(), 0, steps);
        return new DayCount(limit, anchoredBy, anchor, workingDays, steps, List.of(), result);
    }

    /**
     * The last day to ask for a correction (art. 30).
     *
     * @throws CalendarMissing if the count runs into a year that is not loaded
     */
    public LocalDate correctionNoticeDue(LocalDate receivedOn) {
        return calendar.due(receivedOn, CORRECTION_NOTICE_WORKING_DAYS);
    }

    /**
     * The last day of a consulted party (arts 32, 34).
     *
     * @throws CalendarMissing if the count runs into a year that is not loaded
     */
    public LocalDate opinionDue(LocalDate deliveredOn) {
        return calendar.due(deliveredOn, OPINION_WORKING_DAYS);
    }

    /**
     * The last day to pay (109号).
     *
     * @throws CalendarMissing if the count runs into a year that is not loaded
     */
    public LocalDate paymentDue(LocalDate noticeReceivedOn) {
        return calendar.due(noticeReceivedOn, TimeLimit.PAYMENT.workingDays());
    }

    /**
     * The periods that run beside the reply period at this moment; none once the request is closed.
     *
     * @throws IllegalArgumentException if there is no day of receipt
     */
    public List<SideClock> sideClocks(List<ClockFact> facts, LocalDate asOf) {
        return new SideClocks(this, calendar).of(History.of(facts), asOf);
    }
}
