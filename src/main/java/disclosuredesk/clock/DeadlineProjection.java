package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.FactAmended;
import disclosuredesk.audit.Revoked;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseTimers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs in the transaction of every fact: refuses one that cannot follow upon the others, rewrites the rows that lists
 * read, and moves the process's timers to where the clock now says.
 */
@Component
class DeadlineProjection {

    private final JdbcClient jdbc;
    private final DeadlineRows rows;
    private final Deadlines deadlines;
    private final CaseTimers timers;

    DeadlineProjection(JdbcClient jdbc, DeadlineRows rows, Deadlines deadlines, CaseTimers timers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.deadlines = deadlines;
        this.timers = timers;
    }

    @EventListener
    void on(CaseEvent event) {
        boolean amends = event instanceof FactAmended || event instanceof Revoked;
        if (amends || deadlines.isFact(event)) {
            deadlines.facts(event.request()).ifPresent(known -> {
                require(known, amends);
                store(event.request(), known);
            });
        }
    }

    private void require(CaseFacts known, boolean amends) {
        FactRules rules = new FactRules(deadlines.of(known.agencyId()));
        List<ClockFact> facts = known.facts();
        if (amends) {
            rules.requireAmended(facts);
        } else {
            rules.require(facts.subList(0, facts.size() - 1), facts.get(facts.size() - 1));
        }
    }

    /** Rewrites what lists read of a request and moves its timers. */
    void store(RequestId request, CaseFacts known) {
        rows.write(Map.of(request, known.facts()), deadlines.of(known.agencyId()));
        timers.reschedule(request);
    }

    /**
     * The closed requests of an agency whose dates may depend on the days from this one on. Nothing is done in them any
     * more, but what lists show stays what the ledger says.
     */
    List<RequestId> closedCountedFrom(LocalDate day, long agencyId) {
        return jdbc.sql("""
                select d.request_id from request_deadline d join disclosure_request r on r.id = d.request_id
                where r.agency_id = :agency and r.closed_on is not null
                  and (d.missing_year is not null or d.formal_on >= :day or d.restarted_on >= :day)
                order by d.request_id
                """)
                .param("agency", agencyId)
                .param("day", day)
                .query((row, number) -> new RequestId(row.getString(1)))
                .list();
    }
}
