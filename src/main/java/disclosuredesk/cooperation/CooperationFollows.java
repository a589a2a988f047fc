package disclosuredesk.cooperation;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.FactAmended;
import disclosuredesk.audit.Revocation;
import disclosuredesk.requests.RequestStageChanged;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows for help and conferrals from what happens to their case, in its transaction. */
@Component
class CooperationFollows {

    private final JdbcClient jdbc;
    private final Assistances assistances;
    private final Conferrals conferrals;
    private final AuditTrail audit;
    private final Clock clock;

    CooperationFollows(JdbcClient jdbc, Assistances assistances, Conferrals conferrals, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.assistances = assistances;
        this.conferrals = conferrals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is still open ends with the case, whichever way that came to its end. */
    @EventListener
    void moved(RequestStageChanged event) {
        RequestId request = event.request();
        if (!endsNow(request)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        for (Assistance one : assistances.of(request)) {
            if (one.isOpen()) {
                assistances.end(one, today, Ending.CASE_CLOSED, "", 0);
                audit.record(one.ended(today, Ending.CASE_CLOSED, ""), Doer.system(one.agencyId()));
            }
        }
        for (Conferral one : conferrals.of(request)) {
            if (one.isOpen()) {
                conferrals.end(one.id(), today, Ending.CASE_CLOSED, "", 0);
                audit.record(
                        new ConferralCalledOff(request, today, one.id(), Ending.CASE_CLOSED, ""),
                        Doer.system(one.agencyId()));
            }
        }
    }

    private boolean endsNow(RequestId request) {
        return jdbc.sql("""
                select count(*) from disclosure_request r where r.id = :request and r.closed_on is not null and (
                    exists (select 1 from assistance a where a.request_id = r.id and a.ended_on is null)
                    or exists (select 1 from conferral c where c.request_id = r.id and c.concluded_on is null and c.ended_on is null))
                """)
                        .param("request", request.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The rows have the days that stand. */
    @EventListener
    void amended(FactAmended event) {
        for (AuditEntry entry : audit.standing(event.request())) {
            LocalDate on = entry.happenedOn();
            if (entry.is(AssistanceAsked.class)) {
                assistances.follow(audit.as(AssistanceAsked.class, entry).assistance(), on, null, null);
            } else if (entry.is(AssistanceAnswered.class)) {
                assistances.follow(audit.as(AssistanceAnswered.class, entry).assistance(), null, on, null);
            } else if (entry.is(AssistanceClosed.class)) {
                assistances.follow(audit.as(AssistanceClosed.class, entry).assistance(), null, null, on);
            } else if (entry.is(ConferralConvened.class)) {
                conferrals.follow(audit.as(ConferralConvened.class, entry).conferral(), on, null, null);
            } else if (entry.is(ConferralConcluded.class)) {
                conferrals.follow(audit.as(ConferralConcluded.class, entry).conferral(), null, on, null);
            } else if (entry.is(ConferralCalledOff.class)) {
                conferrals.follow(audit.as(ConferralCalledOff.class, entry).conferral(), null, null, on);
            }
        }
    }

    /** How asking is taken back as recorded wrongly: it was never asked, or the letter never sent, as long as nobody has received it; another agency has it at once. */
    @Configuration(proxyBeanMethods = false)
    static class Revocations {

        @Bean
        Revocation assistanceAskedRevocation(Assistances assistances, AuditTrail audit) {
            return new AskedRevocation(assistances, audit);
        }
    }

    private record AskedRevocation(Assistances assistances, AuditTrail audit) implements Revocation {

        @Override
        public Class<AssistanceAsked> fact() {
            return AssistanceAsked.class;
        }

        /** What was never asked was not pressed for. */
        @Override
        public List<AuditEntry> restingOn(RequestId request, AuditEntry entry) {
            long id = audit.as(AssistanceAsked.class, entry).assistance();
            return audit.standing(request).stream()
                    .filter(one -> one.is(AssistanceChased.class)
                                    && audit.as(AssistanceChased.class, one).assistance() == id
                            || one.is(AssistanceEscalated.class)
                                    && audit.as(AssistanceEscalated.class, one).assistance() == id)
                    .toList();
        }

        @Override
        public void revoke(RequestId request, AuditEntry entry) {
            long id = audit.as(AssistanceAsked.class, entry).assistance();
            Optional<Assistance> asked = assistances.of(id);
            if (asked.filter(one -> one.state() == Assistance.State.ASKED).isEmpty()) {
                throw Refused.conflict("cooperation.revoke.movedOn");
            }
            if (asked.filter(one -> one.agency() != null).isPresent()) {
                throw Refused.conflict("cooperation.revoke.arrived");
            }
            Optional<AssistancePrepared> prepared = audit.standing(request).stream()
                    .filter(one -> one.is(AssistancePrepared.class))
                    .map(one -> audit.as(AssistancePrepared.class, one))
                    .filter(one -> one.assistance() == id)
                    .findFirst();
            if (prepared.isPresent()) {
                assistances.unsend(id, prepared.get().on(), prepared.get().workingDays());
            } else {
                assistances.delete(id);
            }
        }
    }
}
