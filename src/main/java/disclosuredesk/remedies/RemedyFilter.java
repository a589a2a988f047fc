package disclosuredesk.remedies;

import org.jspecify.annotations.Nullable;

/**
 * Which remedies a list shows.
 *
 * @param year the year they were accepted in; null for every year
 */
public record RemedyFilter(State state, @Nullable Integer year) {

    /** How they stand. */
    public enum State {
        /** 尚未审结 */
        PENDING,
        /** 已审结 */
        DECIDED,
        /** All but voided ones. */
        ALL,
        /** 已作废 */
        VOID
    }
}
