package disclosuredesk.published;

import static disclosuredesk.published.PlantedReports.addRow;
import static disclosuredesk.published.PlantedReports.cells;
import static disclosuredesk.published.PlantedReports.plant;
import static disclosuredesk.published.PlantedReports.read;
import static disclosuredesk.published.PlantedReports.removeRow;
import static disclosuredesk.published.PlantedReports.row;
import static disclosuredesk.published.PlantedReports.sound2019;
import static disclosuredesk.published.PlantedReports.sound2023;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReportFileTests {

    @TempDir
    Path directory;

    @Test
    void printsTheLabelsOfTheTemplate() {
        PublishedReport report = ReportFile.read(PlantedReports.JINAN_2019);
        assertThat(report.labels())
                .hasSize(23)
                .allSatisfy((row, label) -> assertThat(label).isEqualTo(row.label()));
        assertThat(report.table3().values().keySet()).containsExactlyElementsOf(ReportFormat.FORMAT_2019.rows());
    }

    @Test
    void keepsBlankApartFromZero() {
        PublishedReport report = ReportFile.read(PlantedReports.JINAN_2019);
        assertThat(report.table3().printed(Table3Row.CARRY_IN, 1)).isNull();
        assertThat(report.table3().number(Table3Row.CARRY_IN, 1)).isZero();
        assertThat(report.table4().printed(Table4Row.SUIT_AFTER_REVIEW, Table4.OTHER))
                .isZero();
    }

    @Test
    void takesTheFormatFromTheRowsWhateverTheRemark() throws IOException {
        assertThat(read(directory, sound2019(), report -> report.put("format", "2021"))
                        .table3()
                        .format())
                .isEqualTo(ReportFormat.FORMAT_2019);
        assertThat(read(directory, sound2023(), report -> report.put("format", 7))
                        .table3()
                        .format())
                .isEqualTo(ReportFormat.FORMAT_2021);
    }

    @ParameterizedTest
    @CsvSource({"2019,FORMAT_2019", "2020,FORMAT_2019", "2021,FORMAT_2021", "2026,FORMAT_2021"})
    void knowsTheFormatOfAYear(int year, ReportFormat format) {
        assertThat(ReportFormat.of(year)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"12\" | 12",
                "\"\" | ''",
                "-1 | -1",
                "12.5 | 12.5",
                "12.0 | 12.0",
                "true | true",
                "[] | []",
                "100000001 | 100000001",
                "2147483648 | 2147483648",
                "-99999999999 | -99999999999",
                "{\"a\":1} | {\"a\":1}",
            })
    void namesACellThatIsNoCount(String cell, String printed) throws IOException {
        assertThat(read(directory, sound2019(), report -> plant(report, "R3_4", 0, cell))
                        .faults())
                .extracting(
                        Finding::check,
                        Finding::table,
                        Finding::row,
                        Finding::column,
                        Finding::printed,
                        Finding::printedText)
                .containsExactly(tuple("cell", "三", "R3_4", "自然人", null, printed));
        assertThat(read(directory, sound2019(), report -> plant(report, "R3_4", 0, cell))
                        .table3()
                        .printed(Table3Row.R3_4, 0))
                .isNull();
    }

    @Test
    void acceptsTheLargestCount() throws IOException {
        assertThat(read(directory, sound2019(), report -> plant(report, "R1", 0, "100000000"))
                        .faults())
                .isEmpty();
    }

    @Test
    void quotesLongTextShortAndOnOneLine() throws IOException {
        String text = "a\nb\u001b" + "😀".repeat(5000);
        String fault = read(
                        directory, sound2019(), report -> cells(report, "R1").set(0, text))
                .faults()
                .get(0)
                .message();
        assertThat(fault).contains("a b ").hasSizeLessThan(120).doesNotContain("\n", "\u001b");
    }

    @Test
    void quotesFortyCharactersWholeAndNoMore() throws IOException {
        String whole = "字".repeat(40);
        assertThat(read(directory, sound2019(), report -> cells(report, "R1").set(0, whole))
                        .faults()
                        .get(0)
                        .printedText())
                .isEqualTo(whole);
        assertThat(read(directory, sound2019(), report -> cells(report, "R1").set(0, whole + "字"))
                        .faults()
                        .get(0)
                        .printedText())
                .isEqualTo(whole + "…");
    }

    @Test
    void saysWhatIsWrongWithARowOrAGroup() throws IOException {
        assertRowFaultText(report -> cells(report, "R2").remove(6), "此行应有7个数，实有6个", "[305");
        assertRowFaultText(report -> row(report, "R2").put("values", "305"), "此行没有数值（values）", "305");
        assertRowFaultText(report -> row(report, "R2").remove("values"), "此行没有数值（values）", null);
        assertRowFaultText(report -> ((ObjectNode) report.get("table4")).remove("行政复议"), "缺少此组", null);
        assertRowFaultText(report -> ((ObjectNode) report.get("table4")).put("行政复议", "无"), "此组不是各项数值", "无");
    }

    private void assertRowFaultText(Consumer<ObjectNode> fault, String sentence, @Nullable String printed)
            throws IOException {
        Finding found = read(directory, sound2019(), fault).faults().get(0);
        assertThat(found.message()).isEqualTo(sentence);
        if (printed == null) {
            assertThat(found.printedText()).isNull();
        } else {
            assertThat(found.printedText()).startsWith(printed);
        }
    }

    @Test
    void keepsTheOrgansName() throws IOException {
        assertThat(read(directory, sound2019(), report -> report.put("organ", "济南市"))
                        .organ())
                .isEqualTo("济南市");
        assertThat(read(directory, sound2019(), report -> report.put("organ", 5))
                        .organ())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2007, false", "2008, true", "2100, true", "2101, false"})
    void readsReportsSinceThereIsARegulation(int year, boolean readable) throws IOException {
        Path file = PlantedReports.write(directory, sound2019(), report -> report.put("year", year));
        if (readable) {
            assertThat(ReportFile.read(file).year()).isEqualTo(year);
        } else {
            assertUnusable(file, "year");
        }
    }

    @Test
    void namesMissingUnknownDoubledAndMisshapenRows() throws IOException {
        assertRowFault(report -> removeRow(report, "R3_4"), "R3_4");
        assertRowFault(report -> addRow(report, "R9", 0, 0, 0, 0, 0, 0, 0), "R9");
        assertRowFault(report -> addRow(report, "R1", 0, 0, 0, 0, 0, 0, 0), "R1");
        assertRowFault(report -> cells(report, "R2").remove(6), "R2");
        assertRowFault(report -> cells(report, "R2").add(0), "R2");
        assertRowFault(report -> row(report, "R2").put("values", "305"), "R2");
        assertRowFault(report -> row(report, "R2").remove("values"), "R2");
        assertRowFault(report -> PlantedReports.rows(report).add("R1"), "第24行");
        assertRowFault(report -> PlantedReports.rows(report).addObject().put("code", 5), "第24行");
        assertRowFault(report -> PlantedReports.rows(report).addNull(), "第24行");
    }

    private void assertRowFault(Consumer<ObjectNode> fault, String row) throws IOException {
        PublishedReport report = read(directory, sound2019(), fault);
        assertThat(report.faults())
                .extracting(Finding::table, Finding::row, Finding::column)
                .containsExactly(tuple("三", row, ""));
        assertThat(ReportChecks.of(report)).isEqualTo(report.faults());
    }

    @Test
    void namesTheRowsThatAreTooManyWhenBothKindsOfTheSixthArePresent() throws IOException {
        PublishedReport report2019 =
                read(directory, sound2019(), report -> addRow(report, "R6_1", 1, 0, 0, 0, 0, 0, 1));
        assertThat(report2019.table3().format()).isEqualTo(ReportFormat.FORMAT_2019);
        assertThat(ReportChecks.of(report2019)).extracting(Finding::row).containsExactly("R6_1");

        PublishedReport report2023 =
                read(directory, sound2023(), report -> addRow(report, "R6", 241, 1, 0, 0, 0, 1, 243));
        assertThat(report2023.table3().format()).isEqualTo(ReportFormat.FORMAT_2021);
        assertThat(ReportChecks.of(report2023)).extracting(Finding::row).containsExactly("R6");
    }

    @Test
    void doesNotAddUpResultsWhenItIsUnclearWhichRowsOfTheSixthCount() throws IOException {
        PublishedReport report = read(directory, sound2023(), planted -> {
            addRow(planted, "R6", 241, 1, 0, 0, 0, 1, 243);
            for (String part : List.of("R6_1", "R6_2", "R6_3")) {
                for (int column = 0; column <= Table3.TOTAL; column++) {
                    PlantedReports.blank(planted, part, column);
                }
            }
        });
        assertThat(ReportChecks.of(report)).extracting(Finding::row).containsExactly("R6");
    }

    @Test
    void namesFaultyCellsOfTable4AndLeavesOutTheirSum() throws IOException {
        PublishedReport report = read(directory, sound2019(), planted -> {
            ((ObjectNode) planted.get("table4").get("行政复议")).put("结果维持", "121");
            ((ObjectNode) planted.get("table4").get("行政诉讼_复议后起诉")).remove("尚未审结");
            ((ObjectNode) planted.get("table4")).putArray("行政诉讼_未经复议直接起诉");
        });
        assertThat(ReportChecks.of(report))
                .extracting(Finding::check, Finding::table, Finding::row, Finding::column)
                .containsExactly(
                        tuple("cell", "四", "行政复议", "结果维持"),
                        tuple("cell", "四", "行政诉讼_未经复议直接起诉", ""),
                        tuple("cell", "四", "行政诉讼_复议后起诉", "尚未审结"));
    }

    @Test
    void namesATable4ThatIsNoTable() throws IOException {
        assertThat(read(directory, sound2019(), report -> report.put("table4", "无"))
                        .faults())
                .extracting(Finding::table)
                .containsOnly("四");
    }

    @Test
    void readsTable3AloneWhateverIsWrongElsewhere() throws IOException {
        Path file = PlantedReports.write(directory, sound2019(), planted -> {
            planted.put("table2", "无");
            planted.putObject("table4").put("行政复议", "无");
            planted.putArray("chapters").addObject().put("number", 9);
        });
        assertThat(ReportFile.readTable3(file).requireSound().table3().number(Table3Row.NEW, Table3.TOTAL))
                .isEqualTo(4381);
        Path faulty = PlantedReports.write(directory, sound2019(), planted -> plant(planted, "R1", 0, "-1"));
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> ReportFile.readTable3(faulty).requireSound())
                .withMessageContaining("R1");
    }

    @Test
    void doesWithoutTheOptionalParts() throws IOException {
        PublishedReport report = read(
                directory,
                sound2019(),
                planted -> planted.remove(List.of(
                        "organ",
                        "level",
                        "format",
                        "source",
                        "columns",
                        "table2",
                        "table4",
                        "prose_checks",
                        "checks",
                        "note")));
        assertThat(ReportChecks.of(report)).isEmpty();
        assertThat(read(directory, sound2019(), planted -> planted.putNull("table4"))
                        .faults())
                .isEmpty();
    }

    @Test
    void refusesColumnsInAnotherOrder() throws IOException {
        Path file = PlantedReports.write(
                directory, sound2019(), report -> report.putArray("columns").add("总计"));
        assertUnusable(file, "列与统计表不符");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "3",
                "{}",
                "{",
                "{\"table3\":[]}",
                "{\"year\":2019}",
                "{\"year\":2019,\"table3\":{}}",
                "{\"year\":\"2019\",\"table3\":[]}",
                "{\"year\":2019.5,\"table3\":[]}",
                "{\"year\":99999999999,\"table3\":[]}",
                "{\"year\":2019,\"year\":2020,\"table3\":[]}",
                "{\"year\":2019,\"table3\":[]} x",
                "{\"year\":2019,\"table3\":[NaN]}",
            })
    void refusesWhatIsNoReport(String content) throws IOException {
        assertUnusable(Files.writeString(directory.resolve("bad.json"), content), "");
    }

    @Test
    void refusesDirectoriesMissingFilesAndLargeOnes() throws IOException {
        assertUnusable(directory, "不是普通文件");
        assertUnusable(directory.resolve("none.json"), "找不到文件");
        assertUnusable(Files.writeString(directory.resolve("large.json"), sound2019() + " ".repeat(6 << 20)), "5MB");
    }

    @Test
    void readsAFileOfExactlyFiveMegabytes() throws IOException {
        byte[] report = sound2019().toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(report, 5 << 20);
        Arrays.fill(padded, report.length, padded.length, (byte) ' ');
        assertThat(ReportFile.read(Files.write(directory.resolve("full.json"), padded))
                        .faults())
                .isEmpty();
    }

    @Test
    void saysWhereAFileStopsBeingJson() throws IOException {
        assertUnusable(Files.writeString(directory.resolve("a.json"), "{\"year\": 2019,\n  x}"), "（第2行第");
        assertUnusable(Files.writeString(directory.resolve("b.json"), "{x"), "（第1行第");
    }

    @Test
    void refusesDeepNestingAndOtherEncodings() throws IOException {
        String sound = sound2019().toString();
        assertUnusable(Files.writeString(directory.resolve("deep.json"), "[".repeat(200_000)), "JSON");
        assertUnusable(
                Files.writeString(
                        directory.resolve("deeper.json"),
                        sound.replaceFirst("\\{", "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + ",")),
                "JSON");
        assertUnusable(Files.write(directory.resolve("gbk.json"), sound.getBytes(Charset.forName("GBK"))), "JSON");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        Path file = directory.resolve("bom.json");
        Files.write(file, ("\ufeff" + sound2019()).getBytes(StandardCharsets.UTF_8));
        assertThat(ReportChecks.of(ReportFile.read(file))).isEmpty();
    }

    private static void assertUnusable(Path file, String reason) {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> ReportFile.read(file))
                .withMessageContaining(reason)
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(1));
    }

    @Test
    void stopsAtTheFirstFaultWhenASoundReportIsRequired() throws IOException {
        PublishedReport faulty = read(directory, sound2019(), report -> plant(report, "R1", 0, "-1"));
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(faulty::requireSound)
                .withMessageContainingAll("R1", "自然人", "-1");
        PublishedReport sound = read(directory, sound2019(), report -> {});
        assertThat(sound.requireSound()).isSameAs(sound);
    }
}
