package disclosuredesk.desk.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual: each task has its page, each page its picture, and each page of the application opens the right one. */
class ManualTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String CASE = "/requests/6f2d9a9e-4f65-4f0e-9f3b-1f5a9c2d7e10";

    private final Manual manual = new Manual();

    private String about(String path) {
        return manual.about(path).map(ManualTopic::slug).orElse("");
    }

    @Test
    void everyPageOfTheManualStandsInItsTableOfContents() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates/help"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".html", ""))
                            .filter(name -> !List.of("index", "topic").contains(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            manual.topics().stream().map(ManualTopic::slug).toList());
        }
    }

    @Test
    void noPageOfTheApplicationHasTwoPagesOfTheManual() {
        assertThat(manual.topics().stream().flatMap(topic -> topic.pages().stream()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** The last parts of the addresses in the acts themselves. */
    @Test
    void everyActHasItsPageOfTheManual() throws IOException {
        Pattern declared = Pattern.compile("@Does\\([^)]*page = \"([a-z-]+)\"");
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                declared.matcher(Files.readString(file)).results().forEach(act -> pages.add(act.group(1)));
            }
        }
        assertThat(pages)
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(manual.topics())
                        .as(page)
                        .anyMatch(topic -> topic.pages().contains(page)));
    }

    @Test
    void eachTaskHasItsPageAndEachPictureIsThere() throws IOException {
        for (ManualTopic topic : manual.topics()) {
            String page = Files.readString(RESOURCES.resolve("templates/help/" + topic.slug() + ".html"));
            assertThat(page).as(topic.slug()).contains("'" + topic.title() + "'");
            Matcher picture = Pattern.compile("@\\{(/manual/[a-z-]+\\.jpg)}").matcher(page);
            assertThat(page.contains("<img")).as(topic.slug()).isEqualTo(page.contains("@{/manual/"));
            while (picture.find()) {
                assertThat(RESOURCES.resolve("static" + picture.group(1)))
                        .as(topic.slug())
                        .isNotEmptyFile();
            }
        }
    }

    @Test
    void eachPageOpensItsTask() {
        assertThat(about("/")).isEqualTo("worklist");
        assertThat(about("/requests")).isEqualTo("lists");
        assertThat(about("/requests/new")).isEqualTo("registration");
        assertThat(about(CASE)).isEqualTo("worklist");
        assertThat(about(CASE + "/decision")).isEqualTo("decision");
        assertThat(about(CASE + "/letters/12")).isEqualTo("letters");
        assertThat(about("/statistics/2026/units/3")).isEqualTo("rollup");
        assertThat(about("/statistics/2026/report")).isEqualTo("report");
        assertThat(about(CASE + "/nowhere")).isEqualTo("lists");
        assertThat(about("/requests/new")).isEqualTo("registration");
        assertThat(about("/statistics/2026/totally")).isEqualTo("report");
        assertThat(about("/factor/recovery-codes")).isEqualTo("account");
    }
}
