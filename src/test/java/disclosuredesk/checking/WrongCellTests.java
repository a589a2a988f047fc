package disclosuredesk.checking;

import static disclosuredesk.published.PlantedReports.sound;
import static disclosuredesk.published.PlantedReports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Planted faults in table 三: the wrong cell is named once, and nothing is guessed. */
class WrongCellTests {

    @ParameterizedTest
    @EnumSource
    void findsNothingInASoundTable(ReportFormat format) {
        assertThat(ReportChecks.table3(sound(format))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesEverySingleWrongCellWithItsRightNumber(ReportFormat format) {
        Table3 sound = sound(format);
        int planted = 0;
        for (Table3Row row : format.rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                for (int wrong : new int[] {sound.number(row, column) - 1, sound.number(row, column) + 1}) {
                    if (wrong >= 0) {
                        planted++;
                        assertThat(ReportChecks.table3(with(sound, row, column, wrong)))
                                .as("%s/%d", row, column)
                                .extracting(Finding::row, Finding::column, Finding::printed, Finding::expected)
                                .containsExactly(tuple(
                                        row.name(), Table3.COLUMNS.get(column), wrong, sound.number(row, column)));
                    }
                }
            }
        }
        assertThat(planted).isGreaterThan(format.rows().size() * 7);
    }

    @Test
    void namesBothOfTwoWrongCellsWhereverTheyAre() {
        Table3 sound = sound(ReportFormat.FORMAT_2019);
        List<Table3Row> rows = sound.format().rows();
        int cells = rows.size() * 7;
        for (int first = 0; first < cells; first++) {
            for (int second = first + 1 + first % 5; second < cells; second += 13) {
                Table3Row a = rows.get(first / 7);
                Table3Row b = rows.get(second / 7);
                Table3 planted = with(
                        with(sound, a, first % 7, sound.number(a, first % 7) + 3),
                        b,
                        second % 7,
                        sound.number(b, second % 7) + 11);
                assertThat(ReportChecks.table3(planted))
                        .extracting(Finding::row, Finding::column, Finding::expected)
                        .containsExactlyInAnyOrder(
                                tuple(a.name(), Table3.COLUMNS.get(first % 7), sound.number(a, first % 7)),
                                tuple(b.name(), Table3.COLUMNS.get(second % 7), sound.number(b, second % 7)));
            }
        }
    }

    @Test
    void doesNotGuessBetweenCellsThatExplainEquallyWell() {
        Table3 sound = sound(ReportFormat.FORMAT_2019);
        // the same amount in two rows and two columns: either diagonal explains it
        Table3 planted = with(with(sound, Table3Row.R1, 0, 2215), Table3Row.R3_2, 4, 2);
        assertThat(ReportChecks.table3(planted))
                .extracting(Finding::check, Finding::row, Finding::column)
                .containsExactlyInAnyOrder(
                        tuple("row-sum", "R1", "总计"),
                        tuple("row-sum", "R3_2", "总计"),
                        tuple("result-sum", "R7", "自然人"),
                        tuple("result-sum", "R7", "法律服务机构"));
    }

    @Test
    void reportsErrorsThatCancelInTheirColumnAtTheirRows() {
        Table3 sound = sound(ReportFormat.FORMAT_2019);
        Table3 planted = with(with(sound, Table3Row.R1, 0, 2215), Table3Row.R2, 0, 304);
        assertThat(ReportChecks.table3(planted))
                .extracting(Finding::row, Finding::column, Finding::expected)
                .containsExactly(tuple("R1", "总计", 2307), tuple("R2", "总计", 329));
    }

    @Test
    void blamesTheBalanceWhenOnlyTheIdentityFails() {
        Table3 sound = sound(ReportFormat.FORMAT_2019);
        Table3 planted = with(with(sound, Table3Row.NEW, 0, 4207), Table3Row.NEW, Table3.TOTAL, 4382);
        assertThat(ReportChecks.table3(planted))
                .extracting(Finding::check, Finding::row, Finding::column, Finding::printed, Finding::expected)
                .containsExactly(
                        tuple("identity", "CARRY_OUT", "自然人", 133, 134),
                        tuple("identity", "CARRY_OUT", "总计", 141, 142));
        assertThat(ReportChecks.table3(planted).get(0).message()).contains("4207+131=4338", "4204+133=4337");
    }

    @Test
    void neverExpectsANegativeNumber() {
        Table3 planted = sound(ReportFormat.FORMAT_2019);
        for (Table3Row row : List.of(Table3Row.NEW, Table3Row.CARRY_IN)) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                planted = with(planted, row, column, 0);
            }
        }
        assertThat(ReportChecks.table3(planted)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.check()).isEqualTo("identity");
            assertThat(finding.expected()).isNull();
        });
    }

    @Test
    void reportsEachCellOfABlankSumRowOnce() {
        Table3 planted = sound(ReportFormat.FORMAT_2019);
        for (int column = 0; column <= Table3.TOTAL; column++) {
            planted = with(planted, Table3Row.R7, column, null);
        }
        List<Finding> found = ReportChecks.table3(planted);
        assertThat(found).extracting(Finding::row).containsOnly("R7");
        assertThat(found).extracting(Finding::column).containsExactlyElementsOf(Table3.COLUMNS);
        assertThat(found).extracting(Finding::expected).containsExactly(4204, 58, 9, 37, 44, 19, 4371);
        assertThat(found.get(0).explains()).extracting(Finding::check).containsExactly("result-sum", "identity");
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryBlankTotalWhosePartsAreNot(ReportFormat format) {
        Table3 sound = sound(format);
        Table3 planted = sound;
        for (Table3Row row : format.results()) {
            planted = with(planted, row, Table3.TOTAL, null);
        }
        assertThat(ReportChecks.table3(planted))
                .hasSize(format.results().size())
                .allSatisfy(finding -> {
                    assertThat(finding.check()).isEqualTo("total-missing");
                    assertThat(finding.column()).isEqualTo("总计");
                    assertThat(finding.printed()).isNull();
                    assertThat(finding.expected())
                            .isEqualTo(sound.number(Table3Row.valueOf(finding.row()), Table3.TOTAL));
                });
    }

    @Test
    void acceptsABlankTotalOfBlankParts() {
        Table3 planted = sound(ReportFormat.FORMAT_2019);
        for (int column = 0; column <= Table3.TOTAL; column++) {
            planted = with(planted, Table3Row.R5_5, column, column == 1 ? 0 : null);
        }
        // the one request of that row is now nowhere, and its column says so; the blank total itself is right
        assertThat(ReportChecks.table3(planted)).extracting(Finding::check).containsOnly("result-sum");
    }

    @Test
    void namesAWrongCellBesideABlankTotal() {
        Table3 planted =
                with(with(sound(ReportFormat.FORMAT_2019), Table3Row.R1, Table3.TOTAL, null), Table3Row.R6, 0, 244);
        assertThat(ReportChecks.table3(planted))
                .extracting(Finding::row, Finding::column, Finding::expected)
                .containsExactly(tuple("R1", "总计", 2306), tuple("R6", "自然人", 241));
    }

    @Test
    void saysWhyItIsThisCell() {
        Table3 planted = with(sound(ReportFormat.FORMAT_2019), Table3Row.R6, Table3.TOTAL, 242);
        Finding found = ReportChecks.table3(planted).get(0);
        assertThat(found.message())
                .startsWith("只有改正这一格，下列关系才都成立：各列之和 ")
                .contains("=243，总计印242；（一）至（六）各行之和 ")
                .endsWith("=4370，（七）印4371");
    }

    /** One cell of a row and its total, wrong by different amounts: each is told only the sums it stands in. */
    @Test
    void saysOfTwoCellsThatThereIsAnother() {
        Table3 sound = sound(ReportFormat.FORMAT_2019);
        Table3 planted = with(
                with(sound, Table3Row.R1, 0, sound.number(Table3Row.R1, 0) + 3),
                Table3Row.R1,
                Table3.TOTAL,
                sound.number(Table3Row.R1, Table3.TOTAL) + 11);
        List<Finding> found = ReportChecks.table3(planted);
        assertThat(found)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.message()).startsWith("改正这一格和另外1格，是使各关系都成立的最少改动："));
        assertThat(found.get(0).explains())
                .extracting(Finding::row, Finding::column)
                .containsExactly(tuple("R1", "总计"), tuple("R7", "自然人"));
        assertThat(found.get(1).explains())
                .extracting(Finding::row, Finding::column)
                .containsExactly(tuple("R1", "总计"), tuple("R7", "总计"));
    }

    @Test
    void writesOutASumWhoseTotalIsBlank() {
        Table3 planted = sound(ReportFormat.FORMAT_2019);
        for (int column = 0; column <= Table3.TOTAL; column++) {
            planted = with(planted, Table3Row.R7, column, null);
        }
        Finding first = ReportChecks.table3(planted).get(0);
        assertThat(first.explains().get(0).message())
                .startsWith("（一）至（六）各行之和 2214+")
                .endsWith("=4204，（七）印为空白");
        assertThat(first.message()).contains("；一+二 ");
        Table3 total = with(sound(ReportFormat.FORMAT_2019), Table3Row.R1, Table3.TOTAL, null);
        assertThat(ReportChecks.table3(total).get(0).message())
                .startsWith("总计空白，各列之和 2214+")
                .endsWith("=2306")
                .matches("[^+]*(\\+[^+]*){5}");
    }

    /** What came in has all been answered: nothing can be carried out, and 0 is told. */
    @Test
    void expectsZeroWhereZeroIsRight() {
        Table3 sound = sound(ReportFormat.FORMAT_2019);
        Table3 planted = sound;
        for (int column = 0; column <= Table3.TOTAL; column++) {
            planted = with(planted, Table3Row.CARRY_OUT, column, sound.number(Table3Row.CARRY_OUT, column) * 2 + 1);
            planted = with(planted, Table3Row.CARRY_IN, column, 0);
            planted = with(planted, Table3Row.NEW, column, sound.number(Table3Row.R7, column));
        }
        assertThat(ReportChecks.table3(planted))
                .filteredOn(found -> found.check().equals("identity"))
                .extracting(Finding::row, Finding::expected)
                .contains(tuple("CARRY_OUT", 0));
    }
}
