package disclosuredesk.desk.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual: each task has its page, each page its picture, and each page of the application opens the right one. */
class ManualTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String CASE = "/requests/6f2d9a9e-4f65-4f0e-9f3b-1f5a9c2d7e10";

    @Test
    void eachTaskHasItsPageAndEachPictureIsThere() throws IOException {
        for (HelpTopic topic : HelpTopic.values()) {
            String page = Files.readString(RESOURCES.resolve("templates/help/" + topic.slug() + ".html"));
            assertThat(page).as(topic.slug()).contains("'" + topic.title() + "'");
            Matcher picture = Pattern.compile("@\\{(/manual/[a-z-]+\\.jpg)}").matcher(page);
            assertThat(page.contains("<img")).as(topic.slug()).isEqualTo(page.contains("@{/manual/"));
            while (picture.find()) {
                assertThat(RESOURCES.resolve("static" + picture.group(1))).as(topic.slug()).isNotEmptyFile();
            }
        }
    }

    @Test
    void eachPageOpensItsTask() {
        assertThat(HelpTopic.about("/")).contains(HelpTopic.WORKLIST);
        assertThat(HelpTopic.about("/requests")).contains(HelpTopic.LISTS);
        assertThat(HelpTopic.about("/requests/new")).contains(HelpTopic.REGISTRATION);
        assertThat(HelpTopic.about(CASE)).contains(HelpTopic.WORKLIST);
        assertThat(HelpTopic.about(CASE + "/decision")).contains(HelpTopic.DECISION);
        assertThat(HelpTopic.about(CASE + "/letters/12")).contains(HelpTopic.LETTERS);
        assertThat(HelpTopic.about("/statistics/2026/units/3")).contains(HelpTopic.ROLLUP);
        assertThat(HelpTopic.about("/statistics/2026/report")).contains(HelpTopic.REPORT);
        assertThat(HelpTopic.about("/password")).isEmpty();
    }
}
