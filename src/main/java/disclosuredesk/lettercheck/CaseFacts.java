package disclosuredesk.lettercheck;

import disclosuredesk.decision.Outcome;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the record says that the letter must say too. A fact that is not known is not checked.
 *
 * @param outcome the row of table 三
 * @param ground article in short, e.g. {@code 14}, {@code 16.1}, {@code 36.4}, {@code 37}; empty where none applies
 * @param beside the grounds of the other parts, where the answer has several
 * @param servedOnline whether the letter is served over the internet
 */
public record CaseFacts(
        Outcome outcome,
        String ground,
        Set<String> beside,
        LocalDate decidedOn,
        @Nullable LocalDate receivedOn,
        String applicant,
        @Nullable String letterNumber,
        String agency,
        @Nullable String reviewAgency,
        @Nullable String court,
        boolean servedOnline) {

    /** The first day on which a decision under arts 14 to 16 goes to review first (复议法 2023, in force that day). */
    public static final LocalDate REVIEW_FIRST_SINCE = LocalDate.of(2024, 1, 1);

    static final Set<String> EXEMPTIONS = Set.of("14", "15", "16.1", "16.2");

    boolean isPartly() {
        return outcome == Outcome.R2;
    }

    /** What was asked for is none of the Regulation's information (art. 2): it is answered, with remedies, in whatever row it counts. */
    boolean isNoGovernmentInformation() {
        return ground.equals("2");
    }

    /** Several grounds decide, or may. */
    boolean isMixed() {
        return isPartly() || !beside.isEmpty();
    }

    boolean afterReform() {
        return !decidedOn.isBefore(REVIEW_FIRST_SINCE);
    }
}
