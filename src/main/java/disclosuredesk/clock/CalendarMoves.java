package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.CalendarVersions;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts every open case by a calendar that is not in force yet. Changes nothing. */
@Component
public class CalendarMoves {

    private static final int LONGEST_SOURCE = 300;
    private static final int AT_A_TIME = 500;

    private final Requests requests;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final CalendarVersions versions;
    private final Clock clock;

    CalendarMoves(Requests requests, Deadlines deadlines, Calendars calendars, CalendarVersions versions, Clock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * What the proposal would change of the officer's agency.
     *
     * @throws Refused forbidden to any but an administrator; invalid if the paper is not named, or if an overlay is
     *     meant for a year without a notice
     */
    public CalendarPreview preview(CalendarProposal proposal, Officer by) {
        require(proposal, by);
        return preview(proposal, requests.open(by.agencyId()), by.agencyId());
    }

    void require(CalendarProposal proposal, Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("calendar.administratorOnly");
        }
        if (proposal.source().isBlank()) {
            throw Refused.invalid("source", "calendar.sourceMissing");
        }
        if (proposal.source().length() > LONGEST_SOURCE) {
            throw Refused.invalid("source", "calendar.sourceTooLong", String.valueOf(LONGEST_SOURCE));
        }
        if (proposal.kind() == Kind.OVERLAY
                && !calendars.of(by.agencyId()).years().contains(proposal.year())) {
            throw Refused.invalid("year", "calendar.overlayWithoutNotice", String.valueOf(proposal.year()));
        }
    }

    CalendarPreview preview(CalendarProposal proposal, List<DisclosureRequest> open, long agencyId) {
        WorkingCalendar after = calendars.with(proposal, agencyId);
        List<CaseMove> moves = new ArrayList<>();
        StatutoryClock now = deadlines.of(agencyId);
        StatutoryClock then = deadlines.clock(agencyId, after);
        LocalDate today = LocalDate.now(clock);
        for (int from = 0; from < open.size(); from += AT_A_TIME) {
            List<DisclosureRequest> some = open.subList(from, Math.min(from + AT_A_TIME, open.size()));
            Map<RequestId, CaseFacts> known =
                    deadlines.facts(some.stream().map(DisclosureRequest::id).toList());
            for (DisclosureRequest request : some) {
                CaseFacts of = known.get(request.id());
                if (of != null) {
                    moves.add(CaseMove.of(
                            request.id(),
                            request.number().toString(),
                            request.information(),
                            now.deadline(of.facts(), today),
                            then.deadline(of.facts(), today),
                            after));
                }
            }
        }
        moves.removeIf(move -> !move.isOne());
        moves.sort(CaseMove.MOST_URGENT_FIRST);
        return new CalendarPreview(
                proposal,
                open.size(),
                moves,
                calendars.changes(proposal, agencyId),
                fingerprint(proposal, moves, versions.newest(agencyId)));
    }

    private static String fingerprint(CalendarProposal proposal, List<CaseMove> moves, long newest) {
        Sha256 all = new Sha256().add(newest, proposal);
        moves.forEach(move -> all.add(move.request(), String.valueOf(move.before()), String.valueOf(move.after())));
        return all.hex();
    }
}
