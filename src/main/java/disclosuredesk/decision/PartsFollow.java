package disclosuredesk.decision;

import disclosuredesk.audit.ActTakenBack;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.FactAmended;
import disclosuredesk.requests.CaseReturned;
import disclosuredesk.requests.RequestStageChanged;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.FirstStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows for the parts of helping departments from what happens to their case, in its transaction. */
@Component
class PartsFollow {

    /** Where nobody searches any more. Opinions asked for in between lead back to the search. */
    private static final Set<FirstStep> BEFORE_THE_SEARCH =
            EnumSet.of(FirstStep.EXAMINATION, FirstStep.CORRECTION, FirstStep.ASSIGNMENT);

    private final JdbcClient jdbc;
    private final HelpingParts parts;
    private final AuditTrail audit;
    private final Clock clock;

    PartsFollow(JdbcClient jdbc, HelpingParts parts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void returned(CaseReturned event) {
        if (BEFORE_THE_SEARCH.contains(event.returnTo())) {
            end(event.request());
        }
    }

    @EventListener
    void returned(AssignmentReturned event) {
        end(event.request());
    }

    /** The case was closed, whichever way. */
    @EventListener
    void moved(RequestStageChanged event) {
        if (jdbc.sql("select count(*) from disclosure_request where id = :request and closed_on is not null")
                        .param("request", event.request().value())
                        .query(Integer.class)
                        .single()
                > 0) {
            end(event.request());
        }
    }

    /** Given with an assignment that was taken back, or ended by an act that was. */
    @EventListener
    void takenBack(ActTakenBack event) {
        audit.entry(event.request(), event.seq()).ifPresent(entry -> {
            if (entry.is(PartAssigned.class)) {
                parts.delete(audit.as(PartAssigned.class, entry).part());
            } else if (entry.is(PartClosed.class)) {
                parts.reopen(audit.as(PartClosed.class, entry).part());
            }
        });
    }

    private void end(RequestId request) {
        LocalDate today = LocalDate.now(clock);
        for (HelpingPart part : parts.of(request)) {
            if (part.isOpen()) {
                parts.end(part.id(), HelpingPart.Ending.CASE_MOVED, "", today, 0);
                audit.record(
                        new PartClosed(
                                request, today, part.id(), part.department(), HelpingPart.Ending.CASE_MOVED, false, ""),
                        Doer.system(part.agencyId()));
            }
        }
    }

    /** The rows have the days that stand. */
    @EventListener
    void amended(FactAmended event) {
        for (AuditEntry entry : audit.standing(event.request())) {
            LocalDate on = entry.happenedOn();
            if (entry.is(PartAssigned.class)) {
                parts.follow(audit.as(PartAssigned.class, entry).part(), on, null, null, null);
            } else if (entry.is(PartAnswered.class)) {
                parts.follow(audit.as(PartAnswered.class, entry).part(), null, on, null, null);
            } else if (entry.is(PartReturned.class)) {
                parts.follow(audit.as(PartReturned.class, entry).part(), null, null, on, null);
            } else if (entry.is(PartClosed.class)) {
                parts.follow(audit.as(PartClosed.class, entry).part(), null, null, null, on);
            }
        }
    }
}
