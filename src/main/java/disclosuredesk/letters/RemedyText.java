package disclosuredesk.letters;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Ground.Remedy;
import disclosuredesk.lettercheck.CaseFacts;
import java.time.LocalDate;
import java.util.List;

/**
 * Which remedy a letter tells, by the grounds of its parts and the day of the decision (law notes section 4: classes A
 * and B; review first only since 2024-01-01, 复议法 art. 23).
 */
public enum RemedyText {
    /** Review first, then the court within 15 days. */
    REVIEW_FIRST,
    /** Review within 60 days or the court within 6 months. */
    FREE_CHOICE,
    /** What was withheld under arts 14 to 16 goes to review first, the rest is free choice: both sentences. */
    BOTH,
    /** Nothing was decided against the applicant. */
    NONE;

    /** The text for a decision of the day on these grounds. */
    public static RemedyText of(List<Ground> grounds, LocalDate decidedOn) {
        boolean first = grounds.stream().anyMatch(ground -> ground.remedy() == Remedy.REVIEW_FIRST);
        boolean free = grounds.stream().anyMatch(ground -> ground.remedy() == Remedy.FREE_CHOICE);
        if (!first && !free) {
            return NONE;
        }
        if (!first || decidedOn.isBefore(CaseFacts.REVIEW_FIRST_SINCE)) {
            return FREE_CHOICE;
        }
        return free ? BOTH : REVIEW_FIRST;
    }
}
