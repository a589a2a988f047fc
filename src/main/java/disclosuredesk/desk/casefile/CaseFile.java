package disclosuredesk.desk.casefile;

import disclosuredesk.clock.Deadline;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.Proposal;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.letters.Delivery;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.DisclosureRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a case page shows beside the form of the current step, as one officer sees it.
 *
 * @param deadline the two readings of the due date; null if no day of receipt is known
 * @param correctionNoticeDue last day to ask for a correction (art. 30); null if it cannot be computed
 * @param timeline newest first
 * @param names of officers, by id
 */
public record CaseFile(
        DisclosureRequest request,
        @Nullable String department,
        List<Turn> turns,
        boolean mayWithdraw,
        @Nullable Deadline deadline,
        Due due,
        @Nullable LocalDate correctionNoticeDue,
        @Nullable CorrectionNotice correction,
        @Nullable SearchRecord search,
        @Nullable Proposal proposal,
        List<Consultation> consultations,
        @Nullable Decision decision,
        @Nullable Delivery delivery,
        List<TimelineEntry> timeline,
        Map<Long, String> names) {

    /** The one step this officer may do now, if it is exactly one. */
    public Optional<Turn> myTurn() {
        List<Turn> mine = turns.stream().filter(Turn::mine).toList();
        return mine.size() == 1 ? Optional.of(mine.get(0)) : Optional.empty();
    }

    /** How the case ended, once it has. */
    public @Nullable Outcome outcome() {
        return request.outcome() == null ? null : Outcome.valueOf(request.outcome());
    }

    /** The name of an officer by id; empty if it is nobody. */
    public String name(@Nullable Long officer) {
        return officer == null ? "" : names.getOrDefault(officer, "");
    }
}
