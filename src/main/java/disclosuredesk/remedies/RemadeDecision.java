package disclosuredesk.remedies;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision made again after a remedy (重新答复). Its request was closed and counted with the first one; it is not counted
 * again (annual-report notes section 2).
 *
 * @param number from 1, in the order they were recorded
 * @param outcome the row of table 三 it would be in; counted nowhere
 * @param ground null where its parts stand on several grounds
 */
public record RemadeDecision(
        int number,
        LocalDate madeOn,
        String letterNumber,
        Outcome outcome,
        @Nullable Ground ground,
        String note) {}
