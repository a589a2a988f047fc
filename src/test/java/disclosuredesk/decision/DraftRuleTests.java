package disclosuredesk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.requests.WantedForm;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSourceResolvable;

/** No part of a draft without ground, reason and what the ground is proved by. */
class DraftRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DraftRule.CaseFile NOTHING =
            new DraftRule.CaseFile(TODAY, WantedForm.PAPER, false, false, false, false, false, false, false);
    private static final DraftRule.CaseFile EVERYTHING =
            new DraftRule.CaseFile(TODAY, WantedForm.PAPER, true, true, true, true, false, true, true);

    private static Map<Evidence, String> proofs(Ground ground) {
        Map<Evidence, String> proofs = new EnumMap<>(Evidence.class);
        EvidenceRules.asked(ground)
                .forEach(one -> proofs.put(
                        one,
                        EvidenceRules.choices(one, ground).stream()
                                .findFirst()
                                .orElse(one == Evidence.EARLIER_DATE ? "2026-03-02" : "样例")));
        return proofs;
    }

    private static DecisionPart part(Ground ground, Map<Evidence, String> proofs) {
        return new DecisionPart("方案", ground, ground.givesInformation() ? null : "理由", proofs);
    }

    private static String refusal(DecisionPart part, DraftRule.CaseFile file) {
        return DraftRule.broken(part, file).stream()
                .findFirst()
                .map(broken -> broken.field() + " " + broken.messageKey())
                .orElse("");
    }

    @Test
    void anotherFormThanWasAskedForHasAReasonAndTheSameHasNone() {
        Map<Evidence, String> proofs = proofs(Ground.PROVIDED);
        proofs.put(Evidence.PROVIDED_FORM, "电子");
        proofs.remove(Evidence.OTHER_FORM);
        assertThat(refusal(part(Ground.PROVIDED, proofs), EVERYTHING))
                .isEqualTo("evidence[OTHER_FORM] decision.evidence.otherForm");
        proofs.put(Evidence.OTHER_FORM, "复印会损坏原件");
        assertThat(refusal(part(Ground.PROVIDED, proofs), EVERYTHING)).isEmpty();
        proofs.put(Evidence.PROVIDED_FORM, "纸质");
        assertThat(refusal(part(Ground.PROVIDED, proofs), EVERYTHING))
                .isEqualTo("evidence[OTHER_FORM] decision.evidence.sameForm");
        proofs.remove(Evidence.OTHER_FORM);
        assertThat(refusal(part(Ground.PROVIDED, proofs), EVERYTHING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void eachGroundPassesWithEverythingAndIsRefusedWithoutAnyOneOfItsProofs(Ground ground) {
        Map<Evidence, String> all = proofs(ground);
        if (!Ground.forDrafting().contains(ground)) {
            assertThat(refusal(part(ground, all), EVERYTHING)).isEqualTo("ground decision.groundNotForDrafting");
            return;
        }
        assertThat(refusal(part(ground, all), EVERYTHING)).isEmpty();
        for (Evidence required : EvidenceRules.required(ground)) {
            for (String nothing : new String[] {null, "", " ", "\u3000\t", "\u00a0", "\u200b"}) {
                Map<Evidence, String> without = new EnumMap<>(all);
                without.remove(required);
                if (nothing != null) {
                    without.put(required, nothing);
                }
                assertThat(DraftRule.broken(part(ground, without), EVERYTHING).stream()
                                .findFirst())
                        .hasValueSatisfying(broken -> {
                            assertThat(broken.field()).isEqualTo("evidence[" + required + "]");
                            assertThat(broken.messageKey()).isEqualTo("decision.evidence.missing");
                            assertThat(((MessageSourceResolvable) broken.arguments()[0]).getCodes())
                                    .containsExactly("Evidence." + required);
                            assertThat(broken.arguments()[1]).isEqualTo(ground.text());
                        });
            }
        }
    }

    @Test
    void everyGroundButThoseTheRecordProvesAsksForSomething() {
        assertThat(Ground.forDrafting())
                .filteredOn(ground -> EvidenceRules.asked(ground).isEmpty())
                .containsExactly(Ground.DOES_NOT_EXIST, Ground.STILL_UNCLEAR, Ground.NOT_PAID, Ground.OTHER);
    }

    @Test
    void theRecordMustHoldWhatAGroundRestsOn() {
        Map<Ground, String> refusals = Map.of(
                Ground.DOES_NOT_EXIST, "ground decision.draft.notSearched",
                Ground.STILL_UNCLEAR, "ground decision.draft.neverCorrected",
                Ground.THIRD_PARTY, "ground decision.draft.thirdPartyNotConsulted",
                Ground.EXCESSIVE, "ground decision.draft.excessNotFound",
                Ground.NOT_PAID, "ground decision.draft.feeNotOverdue");
        for (Ground ground : Ground.forDrafting()) {
            assertThat(refusal(part(ground, proofs(ground)), NOTHING))
                    .as(ground.name())
                    .isEqualTo(refusals.getOrDefault(ground, ""));
        }
    }

    @Test
    void aSearchWithoutProofDoesNotShowThatNothingExists() {
        var searched = new DraftRule.CaseFile(TODAY, WantedForm.PAPER, true, false, false, false, false, false, false);
        assertThat(refusal(part(Ground.DOES_NOT_EXIST, Map.of()), searched))
                .isEqualTo("ground decision.draft.searchNotProved");
    }

    @Test
    void whoAgreedIsNotProtectedAgainstHisWill() {
        var agreed = new DraftRule.CaseFile(TODAY, WantedForm.PAPER, true, true, false, true, true, false, false);
        assertThat(refusal(part(Ground.THIRD_PARTY, proofs(Ground.THIRD_PARTY)), agreed))
                .isEqualTo("ground decision.draft.thirdPartyAgreed");
    }

    @Test
    void ofTheRightOrganOneOfThreeIsNeeded() {
        assertThat(refusal(part(Ground.NOT_OURS, Map.of()), EVERYTHING))
                .isEqualTo("evidence[RIGHT_AGENCY] decision.evidence.missing");
        assertThat(refusal(part(Ground.NOT_OURS, Map.of(Evidence.RIGHT_AGENCY_UNKNOWN, "未定")), EVERYTHING))
                .isEmpty();
        assertThat(refusal(part(Ground.NOT_OURS, Map.of(Evidence.RIGHT_AGENCY, "市局")), EVERYTHING))
                .isEmpty();
        assertThat(refusal(part(Ground.NOT_OURS, Map.of(Evidence.SUCCESSOR, "市数据局")), EVERYTHING))
                .isEmpty();
    }

    @Test
    void whatIsWrittenIsBoundedAndMustFitItsField() {
        assertThat(refusal(part(Ground.PROHIBITED_BY_LAW, Map.of(Evidence.LAW, "法".repeat(300))), EVERYTHING))
                .isEmpty();
        assertThat(refusal(part(Ground.PROHIBITED_BY_LAW, Map.of(Evidence.LAW, "法".repeat(301))), EVERYTHING))
                .isEqualTo("evidence[LAW] decision.evidence.tooLong");
        assertThat(refusal(part(Ground.INTERNAL_AFFAIRS, Map.of(Evidence.KIND, "过程稿")), EVERYTHING))
                .as("a kind of ¶2 is none of ¶1")
                .isEqualTo("evidence[KIND] decision.evidence.notAChoice");
        assertThat(refusal(part(Ground.OTHER, Map.of(Evidence.LAW, "《档案法》")), EVERYTHING))
                .isEqualTo("evidence[LAW] decision.evidence.notAsked");
        assertThat(refusal(new DecisionPart("\u3000", Ground.OTHER, "理由", Map.of()), EVERYTHING))
                .isEqualTo("information decision.draft.informationMissing");
        assertThat(refusal(new DecisionPart("方案", Ground.OTHER, "\u00a0", Map.of()), EVERYTHING))
                .isEqualTo("reason decision.draft.reasonMissing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-03", "2026-02-30", "去年", "20260101"})
    void whatHasNotBeenAnsweredIsNotRepeated(String day) {
        Map<Evidence, String> proofs = Map.of(Evidence.EARLIER_LETTER, "依复〔2026〕1号", Evidence.EARLIER_DATE, day);
        assertThat(refusal(part(Ground.REPEATED, proofs), EVERYTHING))
                .isEqualTo("evidence[EARLIER_DATE] decision.evidence.notAPastDay");
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void eachGroundSaysWhenItAppliesAndPrintsItsArticleInFull(Ground ground) throws IOException {
        Properties messages = new Properties();
        for (String name : List.of("decision", "letters")) {
            try (Reader file = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
                messages.load(file);
            }
        }
        assertThat(messages.getProperty("Ground." + ground + ".when")).isNotBlank();
        assertThat(messages.getProperty("Remedy." + ground.remedy())).isNotBlank();
        String sentence = new MessageFormat(messages.getProperty("letter.part." + ground), Locale.CHINA)
                .format(new Object[] {"甲信息", "乙理由", "您", "丙种类"});
        assertThat(sentence).doesNotContain("{");
        if (!ground.code().isEmpty() && Ground.forDrafting().contains(ground) && ground != Ground.NOT_PAID) {
            assertThat(sentence).contains("甲信息", "乙理由");
        }
        if (!ground.code().isEmpty()) {
            assertThat(sentence).contains("《中华人民共和国政府信息公开条例》第");
            assertThat(List.of(ground.article().split("、")))
                    .allSatisfy(article -> assertThat(sentence).contains(article));
        }
    }

    @Test
    void everyEvidenceHasItsLabelAndSomeGroundThatAsksForIt() throws IOException {
        String messages = Files.readString(Path.of("src/main/resources/messages/decision.properties"));
        for (Evidence evidence : Evidence.values()) {
            assertThat(messages).contains("\nEvidence." + evidence + "=").contains("\nEvidence." + evidence + ".hint=");
            assertThat(evidence.grounds()).as(evidence.name()).isNotEmpty();
        }
    }
}
