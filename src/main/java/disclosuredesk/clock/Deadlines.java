package disclosuredesk.clock;

import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.StatutoryClock.Choices;
import disclosuredesk.clock.StatutoryClock.Reading;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Each request's deadline and side clocks from its ledger, by the one function there is. List, board, case page, letter
 * and export all ask here.
 */
@Component
public class Deadlines {

    private final AuditTrail audit;
    private final Calendars calendars;
    private final Settings settings;
    private final Clock clock;
    private final Map<String, FactSource<?>> sources = new HashMap<>();

    Deadlines(AuditTrail audit, Calendars calendars, Settings settings, Clock clock, List<FactSource<?>> sources) {
        this.audit = audit;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
        sources.forEach(source -> this.sources.put(source.event().getSimpleName(), source));
    }

    /** A request's facts and the agency whose calendar and settings they are counted by. */
    public record CaseFacts(long agencyId, List<ClockFact> facts) {

        /** These facts and what might happen next. */
        public CaseFacts and(ClockFact... next) {
            return new CaseFacts(
                    agencyId, Stream.concat(facts.stream(), Stream.of(next)).toList());
        }
    }

    /** Whether an event bears on any period. */
    boolean isFact(CaseEvent event) {
        return isFact(event.getClass().getSimpleName());
    }

    boolean isFact(String event) {
        return sources.containsKey(event);
    }

    /** What the ledger says as it counts now; empty if there is no day of receipt. */
    public Optional<CaseFacts> facts(RequestId request) {
        return facts(audit.standing(request));
    }

    /** The same for many requests by one reading of the ledger. */
    Map<RequestId, CaseFacts> facts(Collection<RequestId> requests) {
        Map<RequestId, CaseFacts> known = new LinkedHashMap<>();
        audit.standing(requests)
                .forEach((request, entries) -> facts(entries).ifPresent(facts -> known.put(request, facts)));
        return known;
    }

    /** What the entries of one case say that count ({@link AuditTrail#standing}). */
    public Optional<CaseFacts> facts(List<AuditEntry> entries) {
        List<ClockFact> facts = new ArrayList<>();
        entries.forEach(entry -> fact(entry).ifPresent(facts::add));
        return facts.stream().noneMatch(ClockFact.Received.class::isInstance)
                ? Optional.empty()
                : Optional.of(new CaseFacts(entries.get(0).agencyId(), facts));
    }

    private Optional<ClockFact> fact(AuditEntry entry) {
        FactSource<?> source = sources.get(entry.event());
        return source == null ? Optional.empty() : Optional.of(read(source, entry));
    }

    private <E extends CaseEvent> ClockFact read(FactSource<E> source, AuditEntry entry) {
        return source.fact().apply(audit.as(source.event(), entry));
    }

    /** The clock of an agency: its calendar, its reading of what is not confirmed. */
    public StatutoryClock of(long agencyId) {
        return clock(agencyId, calendars.of(agencyId));
    }

    StatutoryClock clock(long agencyId, WorkingCalendar calendar) {
        return new StatutoryClock(
                calendar,
                new Choices(
                        settings.of(agencyId, Setting.FEE_RESTARTS) == 1,
                        settings.of(agencyId, Setting.SECRECY_STOPS) == 1));
    }

    /** The request's deadline as of today, from its ledger; empty if it has no day of receipt. */
    public Optional<Deadline> of(RequestId request) {
        return facts(request).map(this::of);
    }

    /** The same for the page of a case, where several ask. */
    public Optional<Deadline> of(OpenedCase opened) {
        return opened.once(Deadline.class, () -> facts(opened.standing()).map(this::of));
    }

    /** The deadline of facts, those that happened or those that might. */
    public Deadline of(CaseFacts known) {
        return of(known.agencyId()).deadline(known.facts(), LocalDate.now(clock));
    }

    /**
     * The count behind each date, the safe one first; one count where the readings agree, none while a correction is
     * awaited or a calendar is missing.
     */
    public List<DayCount> explain(CaseFacts known) {
        StatutoryClock statutory = of(known.agencyId());
        LocalDate today = LocalDate.now(clock);
        try {
            List<DayCount> counts = new ArrayList<>();
            statutory.explain(known.facts(), today, Reading.SAFE).ifPresent(counts::add);
            statutory
                    .explain(known.facts(), today, Reading.FORMAL)
                    .filter(formal -> !formal.result().equals(counts.get(0).result()))
                    .ifPresent(counts::add);
            return counts;
        } catch (CalendarMissing missing) {
            return List.of();
        }
    }

    /** The periods that run beside the reply period today. */
    public List<SideClock> sideClocks(CaseFacts known) {
        return of(known.agencyId()).sideClocks(known.facts(), LocalDate.now(clock));
    }
}
