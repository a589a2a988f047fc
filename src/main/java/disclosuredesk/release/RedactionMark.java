package disclosuredesk.release;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.documents.PageBox;
import java.util.Arrays;
import java.util.List;

/**
 * What is made unreadable on a page, and why.
 *
 * @param page from 1
 * @param box the whole page if it is withheld as a whole
 */
public record RedactionMark(int page, PageBox box, Ground ground) {

    /** The grounds on which something may be withheld: those of 不予公开. */
    public static List<Ground> grounds() {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.outcome().family() == Outcome.Family.REFUSED)
                .toList();
    }
}
