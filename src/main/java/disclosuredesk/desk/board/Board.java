package disclosuredesk.desk.board;

import disclosuredesk.clock.Duties;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * What a manager sees in the morning: the lights of the agency, its departments and officers, what lies where and since when,
 * and what falls due.
 *
 * @param asOf when it was counted
 * @param duties the days to be kept that belong to no open request
 */
record Board(
        LocalDateTime asOf,
        Lights whole,
        List<Lights> departments,
        List<Lights> holders,
        List<Ageing.Line> watched,
        List<Ageing.Line> steps,
        List<Ageing.Letter> letters,
        Forecast forecast,
        List<Duties.Line> duties) {

    /** What somebody is told from whom some cases are hidden: figures count all, nothing is told of the case itself. */
    Board without(Set<String> hidden) {
        return hidden.isEmpty()
                ? this
                : new Board(
                        asOf,
                        whole,
                        departments,
                        holders,
                        watched,
                        steps,
                        letters.stream()
                                .filter(letter -> !hidden.contains(letter.id().value()))
                                .toList(),
                        forecast,
                        duties.stream()
                                .filter(line -> Duties.isTold(line, hidden))
                                .toList());
    }
}
