package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.documents.WordTemplate;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Starts;
import disclosuredesk.testing.ThisClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** Each command as a process of its own: what it prints is its answer, and nothing a library has to say. */
@Tag("whole")
class CommandOutputTests {

    private static final String REPORTS = "src/test/resources/reports/";
    private static final String LOGGED =
            "(?s).*(?:\\bat [a-z]+\\.[\\w.$]+\\(|Exception\\b|\\b(?:DEBUG|INFO|WARN|ERROR|TRACE)\\b|SLF4J|\\[main]).*";
    private static final String DOCTOR = "D\\d\\d  .+|     (?:问题|提示)  .+|共\\d+项检查，.+";

    @TempDir
    private static Path folder;

    /** What a process said. */
    private record Said(int code, String out, String err) {}

    private static Said run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                ThisClassPath.get(),
                DisclosureDesk.class.getName()));
        line.addAll(command);
        ProcessBuilder process =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("SPRING_") || name.startsWith("LOGGING_") || name.equals("JAVA_TOOL_OPTIONS"));
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        return new Said(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static final List<String> NEED_THE_DATABASE = List.of(
            "doctor", "mend-times", "renew-passwords", "encrypt-personal-data", "rotate-data-key", "backup", "restore");

    /** By the name of the command: lines that make it do its work. */
    private static Map<String, List<String>> lines() throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        lines.put("check-report", List.of(REPORTS + "jinan-2019.json"));
        lines.put(
                "check-letter",
                List.of(
                        file(
                                        "letter.docx",
                                        WordTemplate.shipped("/documents/letter.docx")
                                                .file())
                                .toString(),
                        "--facts",
                        file(
                                        "facts.json",
                                        "{\"outcome\":\"1a\",\"decidedOn\":\"2026-03-10\",\"applicant\":\"王某\",\"agency\":\"示例局\"}")
                                .toString()));
        lines.put("replay", List.of(file("small.json", SmallReport.of2021()).toString()));
        lines.put(
                "deadline",
                List.of(file("history.json", "[{\"name\":\"甲\",\"received\":\"2026-03-02\"}]")
                        .toString()));
        lines.put("fee", List.of("--items", "12"));
        lines.put("verify-dossier", List.of(file("no.zip", "PK").toString()));
        NEED_THE_DATABASE.forEach(command -> lines.put(command, List.of()));
        lines.put("backup", List.of(folder.resolve("backup.zip").toString()));
        lines.put("restore", List.of(file("no.zip", "PK").toString()));
        lines.put("verify-backup", List.of(file("no.zip", "PK").toString()));
        lines.put("help", List.of());
        return lines;
    }

    static Stream<String> commands() {
        return Arrays.stream(Commands.class.getAnnotation(Command.class).subcommands())
                .map(type -> type.getAnnotation(Command.class).name());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void printsItsAnswerAndNothingElse(String command) throws Exception {
        Map<String, List<String>> lines = lines();
        assertThat(lines).as("a new command needs a line here").containsKey(command);
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(lines.get(command));
        // as on a machine where the system runs; what rehearses must not touch its database
        Map<String, String> nowhere = Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:h2:file:" + folder.resolve("none"), "SPRING_PROFILES_ACTIVE", "prod");
        Said said = run(nowhere, whole);
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
        if (NEED_THE_DATABASE.contains(command)) { // without a database: one line, and no trace of how it came to know
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().strip().lines()).hasSize(1);
            assertThat(said.err()).doesNotContain("\tat ");
        } else {
            assertThat(said.code()).as("%s", said).isLessThan(2);
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).isNotBlank().doesNotMatch(LOGGED);
        }
    }

    /** A report that is not JSON: its libraries log, and may print. */
    @ParameterizedTest
    @ValueSource(strings = {"t2-sup.docx", "x08-formula-nocache.xlsx", "report.pdf"})
    void printsFindingsAndTablesOfAFileOfAnyKindAndNothingElse(String name) throws Exception {
        Path file = Path.of(REPORTS, "shapes", name);
        if (name.endsWith(".pdf")) {
            file = file(name, PdfDocument.ofHtml("<html><body><p>示例市2023年政府信息公开工作年度报告</p></body></html>"));
        }
        Said said = run(Map.of(), List.of("check-report", "--json", file.toString()));
        if (said.code() == 2) {
            assertThat(said.out()).isEmpty();
        } else {
            assertThat(JsonMapper.shared().readTree(said.out()).get("tables").propertyNames())
                    .containsExactly("table2", "table3", "table4");
        }
    }

    /** A MySQL connection that only reads refuses what an H2 one lets pass. */
    @Test
    void theDoctorOnMySqlPrintsItsFindingsAndNothingElse() throws Exception {
        MySqlTestDatabase.Details server = MySqlTestDatabase.get();
        doctorOf(Map.of(
                "SPRING_DATASOURCE_URL",
                server.getJdbcUrl()
                        .replaceFirst("/disclosure_desk\\?", "/disclosure_desk_output?createDatabaseIfNotExist=true&"),
                "SPRING_DATASOURCE_USERNAME",
                server.getUsername(),
                "SPRING_DATASOURCE_PASSWORD",
                server.getPassword(),
                "SPRING_PROFILES_ACTIVE",
                "prod",
                "DISCLOSUREDESK_LEDGER_KEY",
                Starts.KEY,
                "DISCLOSUREDESK_DATA_KEY",
                Starts.KEY));
    }

    @Test
    void theDoctorOnH2PrintsItsFindingsAndNothingElse() throws Exception {
        doctorOf(Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:h2:file:" + folder.resolve("desk")
                        + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE",
                "SPRING_DATASOURCE_USERNAME",
                "sa",
                "SPRING_DATASOURCE_PASSWORD",
                "",
                "SPRING_PROFILES_ACTIVE",
                "test",
                "DISCLOSUREDESK_LEDGER_KEY",
                Starts.KEY,
                "DISCLOSUREDESK_DATA_KEY",
                Starts.KEY));
    }

    private static void doctorOf(Map<String, String> environment) throws IOException, InterruptedException {
        new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .profiles(environment.get("SPRING_PROFILES_ACTIVE"))
                .run(
                        "--spring.datasource.url=" + environment.get("SPRING_DATASOURCE_URL"),
                        "--spring.datasource.username=" + environment.get("SPRING_DATASOURCE_USERNAME"),
                        "--spring.datasource.password=" + environment.get("SPRING_DATASOURCE_PASSWORD"),
                        "--disclosuredesk.ledger.key=" + environment.get("DISCLOSUREDESK_LEDGER_KEY"),
                        "--disclosuredesk.data.key=" + environment.get("DISCLOSUREDESK_DATA_KEY"),
                        "--flowable.async-executor-activate=false",
                        "--logging.level.root=warn")
                .close();
        Said said = run(environment, List.of("doctor"));
        assertThat(said.code()).as("%s", said).isLessThan(2);
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines())
                .hasSizeGreaterThan(19)
                .allSatisfy(line -> assertThat(line).matches(DOCTOR));
    }
}
