package disclosuredesk.desk.board;

import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weekly snapshot (在办快照) on one sheet: how many, and the most urgent by name of the information, never of the
 * applicant, for the sheet lies on desks.
 *
 * @param from Monday
 * @param until Sunday
 */
record Week(
        LocalDate from,
        LocalDate until,
        LocalDateTime asOf,
        BoardFigure open,
        BoardFigure received,
        BoardFigure closed,
        Part overdue,
        Part dueNext,
        Part paused,
        Part extended,
        BoardFigure extensionAsked,
        BoardFigure extensionUntold) {

    /** What somebody is told from whom some cases are hidden: figures count all, the lists have not all of them. */
    Week without(Set<String> hidden) {
        return hidden.isEmpty()
                ? this
                : new Week(
                        from,
                        until,
                        asOf,
                        open,
                        received,
                        closed,
                        overdue.without(hidden),
                        dueNext.without(hidden),
                        paused.without(hidden),
                        extended.without(hidden),
                        extensionAsked,
                        extensionUntold);
    }

    /** A list of the sheet: how many there are, and as many of them as the sheet has room for. */
    record Part(BoardFigure all, List<Row> rows) {

        public int more() {
            return all.count() - rows.size();
        }

        private Part without(Set<String> hidden) {
            return new Part(
                    all,
                    rows.stream()
                            .filter(row -> !hidden.contains(row.id().value()))
                            .toList());
        }
    }

    /**
     * A case.
     *
     * @param department null: the disclosure office's own
     * @param holder null: nobody has claimed it
     * @param step null: none
     * @param on the day to work by, none while it is paused; among the paused ones the day since which it is
     * @param words the message of the days: late, left, paused
     * @param days working days past that day, or left until it; of a paused one calendar days since
     */
    record Row(
            RequestId id,
            RequestNumber number,
            String information,
            @Nullable String department,
            @Nullable String holder,
            @Nullable String step,
            @Nullable LocalDate on,
            String words,
            @Nullable Integer days) {}
}
