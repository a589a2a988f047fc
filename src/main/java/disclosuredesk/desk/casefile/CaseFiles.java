package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.StatutoryClock;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Proposals;
import disclosuredesk.letters.Deliveries;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DisclosureRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case's file together from the modules that keep its parts. */
@Component
class CaseFiles {

    private final Turns turns;
    private final Timeline timeline;
    private final DueDates dueDates;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Papers papers;

    /** Where the papers of a case are kept, other than its row. */
    @Component
    record Papers(Corrections corrections, Proposals proposals, Consultations consultations, Decisions decisions,
            Deliveries deliveries) {}

    CaseFiles(Turns turns, Timeline timeline, DueDates dueDates, AuditTrail audit, Deadlines deadlines,
            Calendars calendars, Agencies agencies, Papers papers) {
        this.turns = turns;
        this.timeline = timeline;
        this.dueDates = dueDates;
        this.audit = audit;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.agencies = agencies;
        this.papers = papers;
    }

    /** The file of a request the officer may see. */
    CaseFile of(DisclosureRequest request, Officer by) {
        var id = request.id();
        Deadline deadline = deadlines.of(id).orElse(null);
        Map<Long, String> names = agencies.officers(request.agencyId()).stream()
                .collect(Collectors.toMap(Officer::id, Officer::name));
        return new CaseFile(request, turns.departmentName(request), turns.of(request, by),
                turns.mayWithdraw(request, by), deadline, due(request, deadline), correctionNoticeDue(request),
                papers.corrections().of(id).orElse(null), papers.proposals().searchOf(id).orElse(null),
                papers.proposals().of(id).orElse(null), papers.consultations().of(id),
                papers.decisions().of(id).orElse(null), papers.deliveries().of(id).orElse(null),
                timeline.of(audit.of(id)), names);
    }

    private Due due(DisclosureRequest request, @Nullable Deadline deadline) {
        if (deadline == null) {
            return dueDates.unknown();
        }
        if (request.isClosed()) {
            return dueDates.ofClosed(deadline.safe(), deadline.formal());
        }
        // as of today, so a date that lies behind was not moved by any pause
        boolean late = deadline.safe() != null && deadline.safe().isBefore(dueDates.today());
        return dueDates.ofOpen(deadline.state(), deadline.safe(), deadline.formal(), deadline.missingYear(),
                deadline.state() != Deadline.State.RUNNING && !late);
    }

    private @Nullable LocalDate correctionNoticeDue(DisclosureRequest request) {
        try {
            return new StatutoryClock(calendars.current()).correctionNoticeDue(request.receivedOn());
        } catch (CalendarMissing missing) {
            return null;
        }
    }
}
