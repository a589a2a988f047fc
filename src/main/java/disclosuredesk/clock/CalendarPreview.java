package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.calendar.DayChange;
import java.util.List;

/**
 * What a calendar would change if it were accepted now.
 *
 * @param open how many open cases there are
 * @param moves those that move, the most urgent first
 * @param days what it says otherwise than the calendar in force
 * @param fingerprint of all of this and of the calendar in force: another one means that the preview is stale
 */
public record CalendarPreview(
        CalendarProposal proposal, int open, List<CaseMove> moves, List<DayChange> days, String fingerprint) {

    /** How many cases would have to be answered sooner than now. */
    public long sooner() {
        return moves.stream()
                .filter(move -> move.days() != null && move.days() < 0)
                .count();
    }
}
