package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarTextTests {

    private static final String TEXT = "东环路（2025）改造项目，征收补偿方案ABC";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东环路(2025)改造项目,征收补偿方案ABC",
                "东环路（２０２５）改造项目，征收补偿方案ＡＢＣ",
                " 东环路\u3000(2025)\r\n改造项目 征收补偿方案abc。",
                "东环路 2025 改造项目\n征收补偿方案 abc"
            })
    void isTheSameButForWidthBlanksLineEndsAndPunctuation(String other) {
        assertThat(SimilarText.key(other)).isEqualTo(SimilarText.key(TEXT));
        assertThat(SimilarText.of(other).likeness(SimilarText.of(TEXT))).isEqualTo(1);
    }

    @Test
    void isSimilarWhenMostPairsAreShared() {
        assertThat(SimilarText.of(TEXT + "全文").isSimilar(SimilarText.of(TEXT))).isTrue();
        assertThat(SimilarText.of("西环路改造项目环境影响评价").isSimilar(SimilarText.of(TEXT)))
                .isFalse();
        assertThat(SimilarText.of("abcdefghij").likeness(SimilarText.of("abcdefgxyz")))
                .isEqualTo(6.0 / 12);
        assertThat(SimilarText.key(TEXT + "全文")).isNotEqualTo(SimilarText.key(TEXT));
    }

    @Test
    void hasNothingInCommonWithNothing() {
        assertThat(SimilarText.of("").isSimilar(SimilarText.of(TEXT))).isFalse();
        assertThat(SimilarText.key("？")).as("marks alone are not all the same").isNotEqualTo(SimilarText.key("……"));
        assertThat(SimilarText.key("王𬭶")).hasSize(64).isNotEqualTo(SimilarText.key("王𫖮"));
    }
}
