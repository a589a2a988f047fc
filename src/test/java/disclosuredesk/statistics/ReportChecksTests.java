package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks on a real report with its real fault, and on faults planted in a sound one. */
class ReportChecksTests {

    private static final Path JINAN = Path.of("src/test/resources/reports/jinan-2019.json");

    @TempDir
    private Path folder;

    @Test
    void findsTheOneWrongCellOfJinan2019AndNoOther() {
        List<Finding> findings = ReportChecks.of(ReportFile.read(JINAN));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo("R6");
            assertThat(finding.column()).isEqualTo("总计");
            assertThat(finding.printed()).isEqualTo(242);
            assertThat(finding.expected()).isEqualTo(243);
            assertThat(finding.explains()).extracting(Finding::check).containsExactlyInAnyOrder("row-sum", "result-sum");
        });
    }

    /** A sound table with figures in every cell. */
    static Table3 sound(ReportFormat format, long seed) {
        Random random = new Random(seed);
        Map<Table3Row, List<Integer>> values = new EnumMap<>(Table3Row.class);
        format.rows().forEach(row -> values.put(row, new ArrayList<>()));
        for (int column = 0; column < Table3.TOTAL; column++) {
            int results = 0;
            for (Table3Row row : format.results()) {
                int number = 1 + random.nextInt(50);
                values.get(row).add(number);
                results += number;
            }
            int out = 1 + random.nextInt(20);
            int in = 1 + random.nextInt(20);
            values.get(Table3Row.R7).add(results);
            values.get(Table3Row.CARRY_OUT).add(out);
            values.get(Table3Row.CARRY_IN).add(in);
            values.get(Table3Row.NEW).add(results + out - in);
        }
        values.values().forEach(row -> row.add(row.stream().mapToInt(Integer::intValue).sum()));
        Map<Table3Row, List<Integer>> copy = new EnumMap<>(Table3Row.class);
        copy.putAll(values);
        return new Table3(format, copy);
    }

    private static Table3 with(Table3 table, Table3Row row, int column, Integer number) {
        Map<Table3Row, List<Integer>> values = new EnumMap<>(table.values());
        List<Integer> cells = new ArrayList<>(values.get(row));
        cells.set(column, number);
        values.put(row, cells);
        return new Table3(table.format(), values);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aSoundTableHasNoFinding(ReportFormat format) {
        assertThat(ReportChecks.table3(sound(format, 7))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void anySingleWrongCellIsNamedWithItsRightNumber(ReportFormat format) {
        Table3 table = sound(format, 11);
        for (Table3Row row : format.rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                int at = column;
                int right = table.number(row, column);
                for (int wrong : new int[] {right + 1, right - 1, right + 10, 0}) {
                    String place = row + "/" + column;
                    assertThat(ReportChecks.table3(with(table, row, column, wrong))).as(place).singleElement()
                            .satisfies(finding -> {
                                assertThat(finding.row()).as(place).isEqualTo(row.name());
                                assertThat(finding.column()).as(place).isEqualTo(Table3.COLUMNS.get(at));
                                assertThat(finding.expected()).as(place).isEqualTo(right);
                            });
                }
            }
        }
    }

    @Test
    void twoWrongCellsApartAreBothNamed() {
        Table3 table = sound(ReportFormat.FORMAT_2021, 13);
        Table3 wrong = with(with(table, Table3Row.R1, 0, table.number(Table3Row.R1, 0) + 3), Table3Row.CARRY_IN, 4,
                table.number(Table3Row.CARRY_IN, 4) + 2);
        assertThat(ReportChecks.table3(wrong)).extracting(Finding::row).contains("R1", "CARRY_IN");
    }

    @Test
    void aBlankTotalIsFoundAndItsSumsAreLeftOut() {
        Table3 table = sound(ReportFormat.FORMAT_2019, 17);
        assertThat(ReportChecks.table3(with(table, Table3Row.R3_1, Table3.TOTAL, null))).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("total-missing");
            assertThat(finding.printed()).isNull();
            assertThat(finding.expected()).isEqualTo(table.number(Table3Row.R3_1, Table3.TOTAL));
        });
    }

    @Test
    void blankCellsAreNothingInASum() {
        Table3 table = sound(ReportFormat.FORMAT_2019, 19);
        List<Integer> nothing = Arrays.asList(null, null, null, null, null, null, null);
        Map<Table3Row, List<Integer>> blank = new EnumMap<>(Table3Row.class);
        table.format().rows().forEach(row -> blank.put(row, nothing));
        assertThat(ReportChecks.table3(new Table3(table.format(), blank))).isEmpty();
    }

    @Test
    void lastYearsCarriedOutIsThisYearsCarriedInInEveryColumn() {
        Table3 before = sound(ReportFormat.FORMAT_2021, 23);
        Table3 year = sound(ReportFormat.FORMAT_2021, 29);
        for (int column = 0; column <= Table3.TOTAL; column++) {
            year = with(year, Table3Row.CARRY_IN, column, before.number(Table3Row.CARRY_OUT, column));
        }
        assertThat(ReportChecks.carriedOver(before, year)).isEmpty();
        Table3 wrong = with(year, Table3Row.CARRY_IN, 2, 99);
        assertThat(ReportChecks.carriedOver(before, wrong)).singleElement()
                .satisfies(finding -> assertThat(finding.column()).isEqualTo("科研机构"));
    }

    private List<Finding> check(String json) throws IOException {
        return ReportChecks.of(read(json));
    }

    private PublishedReport read(String json) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "report", ".json"), json);
        return ReportFile.read(file);
    }

    private static String jinan() throws IOException {
        return Files.readString(JINAN);
    }

    private static String changed(String json, String row, String cells) {
        return json.replaceFirst("(?s)(\"code\": \"" + row + "\".*?\"values\": )\\[.*?\\]", "$1" + cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2214\"", "-1", "2214.5", "true", "{}", "99999999999999", "[1]"})
    void aCellThatIsNoCountIsNamed(String cell) throws IOException {
        assertThat(check(changed(jinan(), "R1", "[" + cell + ",21,6,11,38,16,2306]"))).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo("cell");
            assertThat(finding.row()).isEqualTo("R1");
            assertThat(finding.column()).isEqualTo("自然人");
        });
    }

    @Test
    void aMissingDoubledOrUnknownRowIsNamed() throws IOException {
        assertThat(check(jinan().replace("\"code\": \"R3_4\"", "\"code\": \"R9\"")))
                .extracting(Finding::row).contains("R9", "R3_4");
        assertThat(check(jinan().replace("\"code\": \"R3_4\"", "\"code\": \"R3_3\"")))
                .extracting(Finding::row).contains("R3_3", "R3_4");
        assertThat(check(changed(jinan(), "R1", "[1,2]"))).anySatisfy(finding ->
                assertThat(finding.message()).contains("应有7个数，实有2个"));
    }

    @Test
    void theRowsMustBeThoseOfTheYear() throws IOException {
        assertThat(check(jinan().replace("\"year\": 2019", "\"year\": 2023")))
                .anySatisfy(finding -> assertThat(finding.check()).isEqualTo("row-set"));
    }

    @Test
    void theRowsPresentDecideTheFormatWhateverTheFileSays() throws IOException {
        assertThat(read(jinan().replace("\"format\": \"2019\"", "\"format\": \"2021\"")).table3().format())
                .isEqualTo(ReportFormat.FORMAT_2019);
    }

    @Test
    void everySumOfTable4IsChecked() throws IOException {
        assertThat(check(jinan().replace("\"结果纠正\": 87", "\"结果纠正\": 88"))).anySatisfy(finding -> {
            assertThat(finding.table()).isEqualTo("四");
            assertThat(finding.row()).isEqualTo("行政复议");
            assertThat(finding.printed()).isEqualTo(320);
            assertThat(finding.expected()).isEqualTo(321);
        });
    }

    @Test
    void aDifferentLabelIsOnlyAWarning() throws IOException {
        assertThat(check(jinan().replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"))).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo("label");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{}", "{\"table3\": {}}", "{\"table3\": []}", "{\"year\":\"x\",\"table3\":[]}",
        "{\"year\":2019,\"year\":2020,\"table3\":[]}", "\uFEFF{", "null", "{\"year\":2019,\"table3\":[],\"columns\":[\"总计\"]}"})
    void aFileThatIsNoReportIsUnusable(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(UnusableInput.class).message().isNotBlank().doesNotContain("\n");
    }

    @Test
    void aDeeplyNestedOrMissingFileIsUnusable() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> ReportFile.read(folder)).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> ReportFile.read(folder.resolve("none.json"))).isInstanceOf(UnusableInput.class);
    }
}
