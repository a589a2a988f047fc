package disclosuredesk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    @Test
    void partlyDisclosedWinsOverAnyOther() {
        for (Outcome other : Outcome.values()) {
            assertThat(Outcome.ofParts(List.of(other, Outcome.R2))).isEqualTo(Outcome.R2);
            assertThat(Outcome.ofParts(List.of(Outcome.R1, other)))
                    .isEqualTo(other == Outcome.R1 ? Outcome.R1 : Outcome.R2);
            assertThat(Outcome.ofParts(List.of(other, Outcome.R1)))
                    .isEqualTo(other == Outcome.R1 ? Outcome.R1 : Outcome.R2);
        }
    }

    @Test
    void ofSeveralRefusalsTheMainReasonCounts() {
        assertThat(Outcome.ofParts(List.of(Outcome.R3_5, Outcome.R4_1))).isEqualTo(Outcome.R3_5);
        assertThat(Outcome.ofParts(List.of(Outcome.R4_1, Outcome.R3_5))).isEqualTo(Outcome.R4_1);
    }

    @Test
    void onlyTheLastFamilyIsOneRowIn2019() {
        assertThat(Arrays.stream(Outcome.values())
                        .filter(outcome -> !outcome.rowIn2019().equals(outcome.name())))
                .containsExactly(Outcome.R6_1, Outcome.R6_2, Outcome.R6_3)
                .allMatch(outcome -> outcome.rowIn2019().equals("R6"));
    }

    @Test
    void everyOutcomeButPartlyDisclosedHasAGround() {
        Set<Outcome> grounded =
                Arrays.stream(Ground.values()).map(Ground::outcome).collect(Collectors.toSet());
        assertThat(Outcome.values())
                .filteredOn(outcome -> !grounded.contains(outcome))
                .containsExactly(Outcome.R2);
    }

    @Test
    void onlyArticles14To16RequireAReviewFirst() {
        assertThat(Arrays.stream(Ground.values())
                        .filter(ground -> ground.remedy() == Ground.Remedy.REVIEW_FIRST)
                        .map(Ground::code)
                        .distinct())
                .containsExactlyInAnyOrder("14", "15", "16.1", "16.2");
        assertThat(Ground.ENQUIRY_BY_SPECIAL_LAW.outcome().family()).isEqualTo(Outcome.Family.REFUSED);
        assertThat(Ground.ENQUIRY_BY_SPECIAL_LAW.remedy()).isEqualTo(Ground.Remedy.FREE_CHOICE);
    }

    @Test
    void whatOnlyTheClockOrTheApplicantBringsAboutCannotBeDrafted() {
        assertThat(Ground.forDrafting())
                .doesNotContain(Ground.NOT_CORRECTED, Ground.WITHDRAWN)
                .hasSize(Ground.values().length - 2);
    }
}
