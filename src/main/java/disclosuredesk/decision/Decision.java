package disclosuredesk.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agency's answer to a request: drafted, reviewed, approved, by three different acts of which the drafter may do
 * only the first.
 *
 * @param outcome the row of table 三 the parts add up to
 * @param parts in the order of the letter, the main reason first
 * @param approvedOn the day of the decision, which the remedy text depends on
 */
public record Decision(
        Outcome outcome,
        List<DecisionPart> parts,
        long draftedBy,
        LocalDate draftedOn,
        @Nullable Long reviewedBy,
        @Nullable LocalDate reviewedOn,
        @Nullable Long approvedBy,
        @Nullable LocalDate approvedOn) {

    static Decision draft(Outcome outcome, List<DecisionPart> parts, long draftedBy, LocalDate draftedOn) {
        return new Decision(outcome, List.copyOf(parts), draftedBy, draftedOn, null, null, null, null);
    }

    Decision reviewed(long by, LocalDate on) {
        return new Decision(outcome, parts, draftedBy, draftedOn, by, on, null, null);
    }

    Decision approved(long by, LocalDate on) {
        return new Decision(outcome, parts, draftedBy, draftedOn, reviewedBy, reviewedOn, by, on);
    }

    /** The signature was taken back. */
    Decision unsigned() {
        return new Decision(outcome, parts, draftedBy, draftedOn, reviewedBy, reviewedOn, null, null);
    }

    /** Returned for changes: what was reviewed is no longer what will be signed. */
    Decision returned() {
        return new Decision(outcome, parts, draftedBy, draftedOn, null, null, null, null);
    }

    /** By the legal review; on the short way it is not. */
    public boolean isReviewed() {
        return reviewedBy != null;
    }

    public boolean isApproved() {
        return approvedBy != null;
    }
}
