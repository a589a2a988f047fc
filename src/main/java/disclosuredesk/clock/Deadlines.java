package disclosuredesk.clock;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.CorrectionReceived;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each request's deadline, by the one function there is. For lists the result is also kept as a row, rewritten in the
 * transaction of every fact it depends on.
 */
@Component
public class Deadlines {

    private static final Set<Class<? extends CaseEvent>> FACTS = Set.of(RequestRegistered.class, CorrectionAsked.class,
            CorrectionReceived.class, ConsultationOpened.class, ConsultationEnded.class);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Calendars calendars;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, AuditTrail audit, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The request's deadline as of today, from its ledger; empty if it has no day of receipt. */
    public Optional<Deadline> of(RequestId request) {
        List<ClockFact> facts = audit.of(request).stream().flatMap(this::fact).toList();
        return facts.isEmpty() ? Optional.empty()
                : Optional.of(new StatutoryClock(calendars.current()).deadline(facts, LocalDate.now(clock)));
    }

    @EventListener
    void on(CaseEvent event) {
        if (FACTS.contains(event.getClass())) {
            of(event.request()).ifPresent(deadline -> store(event.request(), deadline));
        }
    }

    private Stream<ClockFact> fact(AuditEntry entry) {
        if (entry.is(RequestRegistered.class)) {
            return Stream.of(new ClockFact.Received(entry.happenedOn()));
        }
        if (entry.is(CorrectionAsked.class)) {
            return Stream.of(new ClockFact.CorrectionAsked(entry.happenedOn()));
        }
        if (entry.is(CorrectionReceived.class)) {
            return Stream.of(new ClockFact.Corrected(entry.happenedOn()));
        }
        if (entry.is(ConsultationOpened.class)) {
            long consultation = audit.as(ConsultationOpened.class, entry).consultation();
            return Stream.of(new ClockFact.ConsultationSent(consultation, entry.happenedOn()));
        }
        if (entry.is(ConsultationEnded.class)) {
            long consultation = audit.as(ConsultationEnded.class, entry).consultation();
            return Stream.of(new ClockFact.ConsultationAnswered(consultation, entry.happenedOn()));
        }
        return Stream.empty();
    }

    private void store(RequestId request, Deadline deadline) {
        jdbc.sql("""
                insert into request_deadline (request_id, formal_on, safe_on, state, missing_year)
                values (:request, :formal, :safe, :state, :missing)
                on duplicate key update formal_on = values(formal_on), safe_on = values(safe_on),
                    state = values(state), missing_year = values(missing_year)
                """)
                .param("request", request.value())
                .param("formal", deadline.formal())
                .param("safe", deadline.safe())
                .param("state", deadline.state().name())
                .param("missing", deadline.missingYear())
                .update();
    }
}
