package disclosuredesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of the table: rows under their families, formats, places. */
class Table3Tests {

    @Test
    void aRowStandsUnderItsFamily() {
        assertThat(Table3Row.R3_1.family()).isEqualTo("（三）不予公开");
        assertThat(Table3Row.R3_1.shortLabel()).isEqualTo("1.属于国家秘密");
        assertThat(Table3Row.R3_1.label()).isEqualTo("三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密");
        assertThat(Table3Row.R7.label()).isEqualTo("三、本年度办理结果 / （七）总计");
    }

    @Test
    void aRowWithoutAFamilyHasNone() {
        assertThat(Table3Row.R1.family()).isEmpty();
        assertThat(Table3Row.NEW.label()).isEqualTo(Table3Row.NEW.shortLabel());
    }

    @Test
    void theSumsAndTheBalanceAreNoResults() {
        assertThat(Table3Row.values())
                .filteredOn(row -> !row.isResult())
                .containsExactly(Table3Row.NEW, Table3Row.CARRY_IN, Table3Row.R7, Table3Row.CARRY_OUT);
    }

    @Test
    void theFormatsAreNamedAfterTheirYears() {
        assertThat(ReportFormat.values()).extracting(ReportFormat::code).containsExactly("2019", "2021");
    }

    @Test
    void aPlaceIsTableRowAndColumnAsFarAsThereAreAny() {
        assertThat(Finding.of("row-sum", "三", "R6", "（六）其他处理", "总计", 242, 243, "")
                        .place())
                .isEqualTo("表三 R6 （六）其他处理 · 总计");
        assertThat(Finding.warning("row-set", "", "", "").place()).isEqualTo("表三");
        assertThat(Finding.fault("四", "行政复议", "", "", null, "").place()).isEqualTo("表四 行政复议");
    }
}
