package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.testing.ThisClassPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("whole")
class CommandsTests {

    private static final String JINAN = "src/test/resources/reports/jinan-2019.json";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Commands.run(DisclosureDesk.class, args, out, err);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path mended() throws IOException {
        return Files.writeString(
                folder.resolve("mended.json"), Files.readString(Path.of(JINAN)).replaceFirst("\\b242\\b", "243"));
    }

    @Test
    void tellsCommandsFromSpringsOwnArguments() {
        assertThat(Commands.names(new String[] {"check-report", "x"})).isTrue();
        assertThat(Commands.names(new String[] {"--help"})).isTrue();
        assertThat(Commands.names(new String[] {"--server.port=8081"})).isFalse();
        assertThat(Commands.names(new String[0])).isFalse();
    }

    @Test
    void checkReportAnswers1AndNamesTheCell() {
        assertThat(run("check-report", JINAN)).isEqualTo(1);
        assertThat(out())
                .contains("表三 R6")
                .contains("总计")
                .contains("印：242 应为：243")
                .contains("1处错误");
        assertThat(err()).isEmpty();
    }

    @Test
    void checkReportAnswers0WhenClean() throws IOException {
        assertThat(run("check-report", mended().toString())).isZero();
        assertThat(out()).contains("0处错误");
    }

    @Test
    void checkReportSpeaksJson() {
        assertThat(run("check-report", "--json", JINAN)).isEqualTo(1);
        JsonNode answer = JsonMapper.builder().build().readTree(out());
        assertThat(answer.at("/findings/0/row").asString()).isEqualTo("R6");
        assertThat(answer.at("/findings/0/column").asString()).isEqualTo("总计");
        assertThat(answer.at("/findings/0/printed").asInt()).isEqualTo(242);
        assertThat(answer.at("/findings/0/expected").asInt()).isEqualTo(243);
        assertThat(answer.at("/findings/0/table").asString()).isEqualTo("三");
        assertThat(answer.get("findings")).hasSize(1);
    }

    @Test
    void unusableInputIsOneLineAndExitCode2() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"table3\":");
        for (List<String> args : List.of(
                List.of("check-report"),
                List.of("check-report", "no-such-file"),
                List.of("check-report", folder.toString()),
                List.of("check-report", broken.toString()),
                List.of("check-report", "--nonsense", JINAN),
                List.of("nonsense"),
                List.of("replay"),
                List.of("replay", broken.toString()))) {
            out.reset();
            err.reset();
            assertThat(run(args.toArray(String[]::new))).as("%s", args).isEqualTo(2);
            assertThat(err().strip().lines()).as("%s", args).hasSize(1);
            assertThat(err()).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    @Test
    void replayRefusesAReportWhoseColumnsDoNotFoot() throws IOException {
        Path file = Files.writeString(
                folder.resolve("identity.json"),
                Files.readString(Path.of(JINAN)).replaceFirst("(?s)(\"code\": \"NEW\".*?)4206", "$14207"));
        assertThat(run("replay", file.toString())).isEqualTo(2);
        assertThat(err()).contains("自然人").contains("勾稽不成立");
    }

    @Test
    void replayRefusesAFaultyCellByItsPlace() throws IOException {
        Path file = Files.writeString(
                folder.resolve("text.json"),
                Files.readString(Path.of(JINAN)).replaceFirst("(?s)(\"code\": \"R1\".*?)2214", "$1\"许多\""));
        assertThat(run("replay", file.toString())).isEqualTo(2);
        assertThat(err()).contains("R1").contains("自然人").contains("许多");
    }

    @Test
    void replayDrivesASmallReportOfThe2021FormatThroughTheRealProcess() throws IOException {
        // it needs no more than table 三: what is wrong elsewhere is no matter
        Path report = Files.writeString(
                folder.resolve("small.json"),
                SmallReport.of2021()
                        .replaceFirst(
                                "\"table3\"",
                                "\"table2\": {\"20(1)\": {\"规章\": {\"本年制发件数\": \"若干\"}}}, \"table4\": \"无\", \"chapters\": [{\"number\": 9}], \"table3\""));
        assertThat(run(
                        "replay",
                        report.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .as(err())
                .isZero();
        JsonNode table = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("out/table.json")));
        assertThat(table.get("differences")).isEmpty();
        assertThat(table.get("format").asString()).isEqualTo("2021");
        assertThat(table.get("table3")).hasSize(25);
        assertThat(table.get("cases").asInt()).isEqualTo(SmallReport.CASES);
        assertThat(table.get("instancesOpen").asInt()).isEqualTo(SmallReport.OPEN);
        assertThat(table.get("instancesCompleted").asInt()).isEqualTo(SmallReport.CASES - SmallReport.OPEN);
    }

    @Test
    void howManyPlayAReplayChangesNothingOfItsTable() throws IOException {
        Path report = Files.writeString(folder.resolve("small.json"), SmallReport.of2021());
        List<JsonNode> tables = new ArrayList<>();
        for (String threads : List.of("1", "3")) {
            Path into = folder.resolve("by-" + threads);
            assertThat(run("replay", report.toString(), "--threads", threads, "--out", into.toString()))
                    .as(err())
                    .isZero();
            ObjectNode table =
                    (ObjectNode) JsonMapper.builder().build().readTree(Files.readString(into.resolve("table.json")));
            tables.add(table.without("seconds"));
        }
        assertThat(tables.get(1)).isEqualTo(tables.get(0));
    }

    /** In a JVM of its own, with all compilers: it makes tens of thousands of steps. */
    @Test
    @EnabledIf(value = "disclosuredesk.testing.InFull#isAsked", disabledReason = "eight minutes: mvn verify -Pfull")
    void replayOfJinan2019DerivesEveryCellButTheMisprintedOne() throws IOException, InterruptedException {
        Process replay = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-cp",
                        ThisClassPath.get(),
                        DisclosureDesk.class.getName(),
                        "replay",
                        JINAN,
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(replay.waitFor())
                .as(Files.readString(folder.resolve("said.txt")))
                .isEqualTo(1);
        JsonNode table = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("out/table.json")));
        assertThat(table.get("differences")).hasSize(1);
        assertThat(table.at("/differences/0/row").asString()).isEqualTo("R6");
        assertThat(table.at("/differences/0/column").asString()).isEqualTo("总计");
        assertThat(table.at("/differences/0/printed").asInt()).isEqualTo(242);
        assertThat(table.at("/differences/0/derived").asInt()).isEqualTo(243);
        assertThat(table.get("instancesCompleted").asInt()).isEqualTo(4371);
        assertThat(table.get("instancesOpen").asInt()).isEqualTo(141);
    }
}
