package disclosuredesk.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.remedies.RemedyResult.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which column of table 四 each kind of decision is in; a new kind does not slip in unseen. */
class RemedyResultTests {

    @Test
    void everyKindOfDecisionHasItsColumn() {
        assertThat(RemedyResult.with(Effect.UPHELD))
                .containsExactly(
                        RemedyResult.CONFIRMED, RemedyResult.REVIEW_CLAIM_DISMISSED, RemedyResult.SUIT_CLAIM_DISMISSED);
        assertThat(RemedyResult.with(Effect.CORRECTED))
                .containsExactly(
                        RemedyResult.ANNULLED,
                        RemedyResult.PARTLY_ANNULLED,
                        RemedyResult.CHANGED,
                        RemedyResult.FOUND_UNLAWFUL,
                        RemedyResult.FOUND_VOID,
                        RemedyResult.ORDERED_TO_ACT);
        assertThat(RemedyResult.with(Effect.OTHER_RESULT))
                .containsExactly(
                        RemedyResult.WITHDRAWN,
                        RemedyResult.TERMINATED,
                        RemedyResult.NOT_ACCEPTED,
                        RemedyResult.REVIEW_REJECTED,
                        RemedyResult.SUIT_REJECTED,
                        RemedyResult.MEDIATED,
                        RemedyResult.OTHER);
    }

    @Test
    void aReviewIsConfirmedAndASuitIsNot() {
        List<RemedyResult> reviews = RemedyResult.of(RemedyKind.REVIEW);
        List<RemedyResult> suits = RemedyResult.of(RemedyKind.SUIT);
        assertThat(reviews)
                .contains(RemedyResult.CONFIRMED)
                .doesNotContain(RemedyResult.SUIT_CLAIM_DISMISSED, RemedyResult.SUIT_REJECTED);
        assertThat(suits)
                .contains(RemedyResult.SUIT_CLAIM_DISMISSED)
                .doesNotContain(RemedyResult.CONFIRMED, RemedyResult.REVIEW_REJECTED);
        assertThat(List.of(RemedyResult.values()))
                .allMatch(result -> reviews.contains(result) || suits.contains(result));
    }
}
