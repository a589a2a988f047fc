package disclosuredesk.lettercheck;

import disclosuredesk.decision.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case before its letter is read: all of it may be missing. What is missing the letter is asked for
 * itself, and then only has to agree with itself.
 *
 * @param ground article in short, e.g. {@code 16.1}; empty where it is not told
 */
public record GivenFacts(
        @Nullable Outcome outcome,
        String ground,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String applicant,
        @Nullable String letterNumber,
        @Nullable String agency,
        @Nullable String reviewAgency,
        @Nullable String court,
        boolean servedOnline) {

    /** Nothing is known but the letter. */
    public static GivenFacts none() {
        return new GivenFacts(null, "", null, null, null, null, null, null, null, false);
    }
}
