package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers a report's text takes from table 四, each with its formula. */
class RemedyFiguresTests {

    private static RemedyFigures figures(List<Integer> direct, List<Integer> afterReview) {
        return new RemedyFigures(
                new Table4(Map.of(Table4Row.DIRECT_SUIT, direct, Table4Row.SUIT_AFTER_REVIEW, afterReview)));
    }

    @Test
    void explainsTheRateJinanPublishedFor2019() {
        RemedyFigures jinan = figures(List.of(9, 3, 0, 0, 12), List.of(77, 7, 16, 12, 112));
        assertThat(jinan.correctionRate()).isEqualTo("8.9%");
        assertThat(jinan.sentence())
                .isEqualTo("产生行政诉讼124件（未经复议直接起诉12件，复议后起诉112件），已审结112件，纠正10件，纠错率（纠正÷已审结）10/112=8.9%");
    }

    @Test
    void aPercentageOfNothingIsADash() {
        RemedyFigures none = figures(List.of(0, 0, 0, 2, 2), List.of(0, 0, 0, 0, 0));
        assertThat(none.correctionRate()).isEqualTo("–");
        assertThat(none.sentence()).endsWith("已审结0件，纠正0件，纠错率（纠正÷已审结）–（没有已审结的案件）");
    }

    @Test
    void noneCorrectedIsZeroAndAllCorrectedAHundred() {
        assertThat(figures(List.of(3, 0, 0, 0, 3), List.of(0, 0, 0, 0, 0)).correctionRate())
                .isEqualTo("0.0%");
        assertThat(figures(List.of(0, 1, 0, 0, 1), List.of(0, 1, 0, 5, 6)).correctionRate())
                .isEqualTo("100.0%");
    }

    @Test
    void countsByTheFourResultsNotByAPrintedTotal() {
        assertThat(figures(List.of(1, 1, 0, 0, 0), List.of(0, 0, 0, 0, 0)).suits())
                .isEqualTo(2);
    }
}
