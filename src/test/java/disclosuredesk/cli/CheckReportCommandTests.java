package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckReportCommandTests {

    private static final String JINAN = "src/test/resources/reports/jinan-2019.json";
    private static final String SOUND = "src/test/resources/reports/sound-2023.json";

    @TempDir
    Path directory;

    private record Answer(int code, String out, String err) {}

    private static Answer run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Commands.run(disclosuredesk.DisclosureDesk.class, args, out, err);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(answer.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void answersZeroForASoundReport() {
        Answer answer = run("check-report", SOUND);
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines()).containsExactly("示例市（测试数据） 2023年度（2021年格式）：0处错误，0处提示");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void namesTheWrongCellOnOneLine() {
        Answer answer = run("check-report", JINAN);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines()).hasSize(2);
        assertThat(answer.out().lines().findFirst().orElseThrow()).startsWith("错误  表三 R6 （六）其他处理 · 总计 印：242 应为：243 — ");
        assertThat(answer.out()).contains("2019年度（2019年格式）：1处错误，0处提示");
    }

    @Test
    void printsOneJsonObject() {
        Answer answer = run("check-report", "--json", JINAN);
        assertThat(answer.code()).isEqualTo(1);
        JsonNode json = JsonMapper.shared().readTree(answer.out());
        assertThat(json.get("file").asString()).isEqualTo(JINAN);
        assertThat(json.get("year").asInt()).isEqualTo(2019);
        assertThat(json.get("format").asString()).isEqualTo("2019");
        assertThat(json.get("warnings")).isEmpty();
        assertThat(json.get("findings")).hasSize(1);
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactly(
                        "check", "table", "row", "label", "column", "printed", "expected", "message", "checks");
        assertThat(finding.get("row").asString()).isEqualTo("R6");
        assertThat(finding.get("printed").isInt()).isTrue();
        assertThat(finding.get("expected").asInt()).isEqualTo(243);
        assertThat(finding.get("checks")).hasSize(2);
    }

    @Test
    void givesTheTextOfAFaultyCellAsItIsPrinted() throws IOException {
        Path file = Files.writeString(
                directory.resolve("text.json"), Files.readString(Path.of(SOUND)).replace("[2214,", "[\"二千\","));
        JsonNode json = JsonMapper.shared()
                .readTree(run("check-report", file.toString(), "--json").out());
        assertThat(json.get("findings")).hasSize(1);
        assertThat(json.get("findings").get(0).get("printed").asString()).isEqualTo("二千");
        assertThat(json.get("findings").get(0).get("expected").isNull()).isTrue();
    }

    @Test
    void keepsAWarningOutOfTheExitCode() throws IOException {
        Path file = Files.writeString(
                directory.resolve("label.json"),
                Files.readString(Path.of(SOUND)).replace("（一）予以公开", "（一）同意\\n公开"));
        Answer answer = run("check-report", file.toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines()).hasSize(2).first().asString().startsWith("提示  表三 R1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check-report", "check-report --unknown FILE", "check-report FILE FILE", "check-report DIRECTORY",
                "check-report none.json", "check-report --json", "check-report --json=maybe FILE", "check-report @none",
                "chek-report FILE", "help nothing", "",
            })
    void refusesWhatItCannotUseInOneLine(String line) {
        String[] args = line.replace("FILE", SOUND)
                .replace("DIRECTORY", directory.toString())
                .split(" ");
        assertRefused(run(args));
    }

    @Test
    void refusesAFileNameWithLineBreaksInOneLine() {
        assertRefused(run("check-report", "a\nb\u2028c\u001b[31m"));
        assertRefused(run("check-report", "a\0b".replace("\0", "\u0001")));
        assertThat(run("check-report", "a\nb").err()).contains("a b");
    }

    @Test
    void takesAFileNameThatBeginsWithAnAtSignAsItIs() throws IOException {
        Path options = Files.writeString(directory.resolve("options"), "--help");
        assertRefused(run("check-report", "@" + options));
    }

    @Test
    void answersHelpAndVersionWithZero() {
        for (String[] args : new String[][] {
            {"--help"}, {"-h"}, {"help"}, {"--version"}, {"-V"}, {"check-report", "--help"}, {"help", "check-report"}
        }) {
            Answer answer = run(args);
            assertThat(answer.code()).as(String.join(" ", args)).isZero();
            assertThat(answer.out()).isNotBlank();
            assertThat(answer.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check-report,true",
        "replay,true",
        "help,true",
        "--help,true",
        "-V,true",
        "chek-report,true",
        "--server.port=0,false",
        "--spring.profiles.active=demo,false",
        "--debug,false",
        "-Dx=y,false"
    })
    void tellsCommandsFromTheOptionsOfTheWebApplication(String first, boolean command) {
        assertThat(Commands.names(new String[] {first})).isEqualTo(command);
        assertThat(Commands.names(new String[] {})).isFalse();
    }
}
