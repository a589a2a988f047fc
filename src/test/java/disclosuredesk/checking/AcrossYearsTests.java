package disclosuredesk.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.published.PlantedReports;
import disclosuredesk.published.Printed2021;
import disclosuredesk.published.PublishedLayoutsTests;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.UnusableInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** This year's report beside last year's (checks 6 and 7). */
class AcrossYearsTests {

    private static final Table3 SOUND = PlantedReports.sound(ReportFormat.FORMAT_2021);

    private static PublishedReport report(String organ, int year, Table2 second, Table3 third) {
        return new PublishedReport(organ, year, second, third, null, List.of(), Map.of(), List.of());
    }

    private static Table2 with(Table2 table, Table2Row row, String... numbers) {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(table.values());
        rows.put(row, java.util.Arrays.stream(numbers).map(Printed2021::number).toList());
        return new Table2(table.format(), rows);
    }

    /** A table that carries out what {@link #SOUND} carries in. */
    private static Table3 before() {
        Table3 before = SOUND;
        for (int column = 0; column <= Table3.TOTAL; column++) {
            before = PlantedReports.with(before, Table3Row.CARRY_OUT, column, SOUND.number(Table3Row.CARRY_IN, column));
        }
        return before;
    }

    private static List<Finding> across(PublishedReport report, PublishedReport before) {
        List<Finding> found = new java.util.ArrayList<>(ReportChecks.of(report, before));
        found.removeAll(ReportChecks.of(report));
        return found;
    }

    @Test
    void rollsForwardWhatIsInForceAsSuqian2023To2024() {
        Table2 last =
                with(with(Printed2021.table2(), Table2Row.RULES, "0", "0", "11"), Table2Row.NORMATIVE, "0", "0", "597");
        Table2 now = with(
                with(Printed2021.table2(), Table2Row.RULES, "2", "1", "12"), Table2Row.NORMATIVE, "50", "227", "420");
        assertThat(across(report("宿迁市", 2024, now, SOUND), report("宿迁市", 2023, last, before())))
                .isEmpty();
        Table2 wrong = with(now, Table2Row.NORMATIVE, "50", "227", "421");
        assertThat(across(report("宿迁市", 2024, wrong, SOUND), report("宿迁市", 2023, last, before())))
                .extracting(
                        Finding::check,
                        Finding::severity,
                        Finding::table,
                        Finding::row,
                        Finding::label,
                        Finding::column,
                        Finding::printedText,
                        Finding::expected)
                .containsExactly(
                        tuple("roll-forward", Finding.Severity.WARNING, "二", "20(1)", "行政规范性文件", "现行有效件数", "421", 420));
    }

    @Test
    void rollsForwardTheItemsOfThe2019Format() {
        Table2 last = PublishedLayoutsTests.OF_2019.table2();
        Table2 now = with(
                with(with(last, Table2Row.RULES_2019, "4", "4", "260"), Table2Row.NORMATIVE_2019, "10", "10", "797"),
                Table2Row.CHARGES_2019,
                "31",
                "0");
        Table3 third = PlantedReports.sound(ReportFormat.FORMAT_2019);
        List<Finding> found = across(report("济南市", 2020, now, third), report("济南市", 2019, last, third));
        assertThat(found)
                .filteredOn(finding -> finding.check().equals("roll-forward"))
                .isEmpty();
        List<Finding> planted = across(
                report("济南市", 2020, with(now, Table2Row.LICENCES_2019, "304", "0", "1"), third),
                report("济南市", 2019, last, third));
        assertThat(planted)
                .filteredOn(finding -> finding.check().equals("roll-forward"))
                .extracting(Finding::label, Finding::printedText, Finding::expected)
                .containsExactly(tuple("行政许可", "304", 303));
    }

    @Test
    void comparesWhatIsCarriedOverAndLeavesOutUnreadableColumns() {
        Table3 wrong = PlantedReports.with(before(), Table3Row.CARRY_OUT, 0, 130);
        PublishedReport report = report("某市", 2024, Printed2021.table2(), SOUND);
        assertThat(across(report, report("某市", 2023, null, wrong)))
                .extracting(Finding::check, Finding::column, Finding::printed, Finding::expected)
                .containsExactly(tuple("carry-over", "自然人", 131, 130));
        PublishedReport unclear = new PublishedReport(
                "某市",
                2023,
                null,
                wrong,
                null,
                List.of(),
                Map.of(),
                List.of(Finding.fault("三", "CARRY_OUT", "", "自然人", "若干", "不是数")));
        assertThat(across(report, unclear)).isEmpty();
    }

    @Test
    void refusesAnotherYearAndWarnsOfAnotherOrgan() {
        PublishedReport report = report("某市", 2024, null, SOUND);
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> ReportChecks.of(report, report))
                .withMessageContaining("2023年度");
        assertThat(across(report, report("某县", 2023, null, before())))
                .extracting(Finding::check, Finding::severity)
                .containsExactly(tuple("previous", Finding.Severity.WARNING));
    }
}
