package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.calendar.CalendarVersions;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The administrator accepts a notice of the State Council or his agency's own days (放假办法 art. 4): the calendar and every
 * open case that moves with it change in one transaction.
 */
@Act
public class ChangingCalendar {

    private final CalendarMoves moves;
    private final CalendarVersions versions;
    private final Requests requests;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final DeadlineProjection projection;
    private final Recounting recounting;
    private final Clock clock;
    private final Revisions revisions;
    private final SecurityTrail trail;

    ChangingCalendar(
            CalendarMoves moves,
            CalendarVersions versions,
            Requests requests,
            AuditTrail audit,
            Deadlines deadlines,
            DeadlineProjection projection,
            Recounting recounting,
            Clock clock,
            Revisions revisions,
            SecurityTrail trail) {
        this.moves = moves;
        this.versions = versions;
        this.requests = requests;
        this.audit = audit;
        this.deadlines = deadlines;
        this.projection = projection;
        this.recounting = recounting;
        this.clock = clock;
        this.revisions = revisions;
        this.trail = trail;
    }

    /**
     * Puts the proposal in force, tells the ledger of each case that moves, and moves dates and timers.
     *
     * @param fingerprint of the preview the administrator saw
     * @throws PreviewStale if accepting would do something else than he saw
     * @throws Refused as {@link CalendarMoves#preview}
     */
    public void accept(CalendarProposal proposal, String fingerprint, Officer by) {
        long agency = by.agencyId();
        moves.require(proposal, by);
        revisions.raise(agency, Revisions.SETTINGS);
        requests.lockOpen(agency);
        audit.hold(agency);
        List<DisclosureRequest> open = requests.lockOpen(agency); // with those registered while we waited
        CalendarPreview now = moves.preview(proposal, open, agency);
        if (!now.fingerprint().equals(fingerprint)) {
            throw new PreviewStale(now);
        }
        versions.insert(proposal, by);
        trail.record(
                new CalendarAccepted(
                        proposal.year(), proposal.kind(), now.moves().size()),
                by);
        LocalDate today = LocalDate.now(clock);
        now.moves()
                .forEach(move -> audit.record(
                        CalendarChanged.of(move, today, proposal.year(), proposal.kind(), proposal.source()), by));
        recounting.recount(agency);
        now.days().stream()
                .findFirst()
                .ifPresent(first -> projection
                        .closedCountedFrom(first.date(), agency)
                        .forEach(request ->
                                deadlines.facts(request).ifPresent(known -> projection.store(request, known))));
    }
}
