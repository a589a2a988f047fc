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
            assertThat(Outcome.ofParts(List.of(Outcome.R1, other))).isEqualTo(other == Outcome.R1 ? Outcome.R1 : Outcome.R2);
            assertThat(Outcome.ofParts(List.of(other, Outcome.R1))).isEqualTo(other == Outcome.R1 ? Outcome.R1 : Outcome.R2);
        }
    }

    @Test
    void ofSeveralRefusalsTheMainReasonCounts() {
        assertThat(Outcome.ofParts(List.of(Outcome.R3_5, Outcome.R4_1))).isEqualTo(Outcome.R3_5);
        assertThat(Outcome.ofParts(List.of(Outcome.R4_1, Outcome.R3_5))).isEqualTo(Outcome.R4_1);
    }

    @Test
    void onlyTheLastFamilyIsOneRowIn2019() {
        assertThat(Arrays.stream(Outcome.values()).filter(outcome -> !outcome.rowIn2019().equals(outcome.name())))
                .containsExactly(Outcome.R6_1, Outcome.R6_2, Outcome.R6_3)
                .allMatch(outcome -> outcome.rowIn2019().equals("R6"));
    }

    @Test
    void everyOutcomeButPartlyDisclosedHasAGround() {
        Set<Outcome> grounded = Arrays.stream(Ground.values()).map(Ground::outcome).collect(Collectors.toSet());
        assertThat(Outcome.values()).filteredOn(outcome -> !grounded.contains(outcome)).containsExactly(Outcome.R2);
    }

    @Test
    void onlyArticles14To16RequireAReviewFirst() {
        assertThat(Arrays.stream(Ground.values()).filter(ground -> ground.remedy() == Ground.Remedy.REVIEW_FIRST)
                .map(Ground::code).distinct()).containsExactlyInAnyOrder("14", "15", "16.1", "16.2");
        assertThat(Ground.ENQUIRY_BY_SPECIAL_LAW.outcome().family()).isEqualTo(Outcome.Family.REFUSED);
        assertThat(Ground.ENQUIRY_BY_SPECIAL_LAW.remedy()).isEqualTo(Ground.Remedy.FREE_CHOICE);
    }

    @Test
    void whatOnlyTheClockOrTheApplicantBringsAboutCannotBeDrafted() {
        assertThat(Ground.forDrafting()).doesNotContain(Ground.NOT_CORRECTED, Ground.WITHDRAWN).hasSize(Ground.values().length - 2);
    }

    @Test
    void eachRuleOfADraftRefusesAndPasses() {
        var nothing = new DraftRule.CaseFile(false, false, false);
        var everything = new DraftRule.CaseFile(true, true, true);
        record Case(Ground ground, String law, String reason, DraftRule.CaseFile file, String refusal) {}
        List<Case> cases = List.of(
                new Case(Ground.INTERNAL_AFFAIRS, null, " ", everything, "decision.draft.reasonMissing"),
                new Case(Ground.PROHIBITED_BY_LAW, null, "因为", everything, "decision.draft.lawMissing"),
                new Case(Ground.DOES_NOT_EXIST, null, "没有", nothing, "decision.draft.notSearched"),
                new Case(Ground.STILL_UNCLEAR, null, "不明", nothing, "decision.draft.neverCorrected"),
                new Case(Ground.THIRD_PARTY, null, "商业秘密", nothing, "decision.draft.thirdPartyNotConsulted"),
                new Case(Ground.WITHDRAWN, null, "撤回", everything, "decision.groundNotForDrafting"));
        for (Case one : cases) {
            assertThat(DraftRule.firstBroken(new DecisionPart("方案", one.ground(), one.law(), one.reason()), one.file()))
                    .as(one.refusal()).hasValueSatisfying(rule -> assertThat(rule.messageKey()).isEqualTo(one.refusal()));
        }
        assertThat(DraftRule.firstBroken(new DecisionPart(" ", Ground.PROVIDED, null, null), nothing))
                .hasValueSatisfying(rule -> assertThat(rule.field()).isEqualTo("information"));
        assertThat(DraftRule.firstBroken(new DecisionPart("方案", Ground.PROVIDED, null, null), nothing)).isEmpty();
        for (Ground ground : Ground.forDrafting()) {
            assertThat(DraftRule.firstBroken(new DecisionPart("方案", ground, "《档案法》第二十八条", "理由"), everything)).isEmpty();
        }
    }
}
