package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template may say. */
class TemplatesTests {

    /** How a day and a moment are printed, wherever one reads them; a day of which the weekday matters has it behind. */
    private static final Set<String> DATES = Set.of("yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd EEE");

    /** What is no date to be read, or one in somebody else's words. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "desk/board-trend.html yyyy-MM", "a month",
            "desk/board-trend.html yyyy", "a year",
            "desk/board.html MM-dd", "the two ends of a week of the next four, in the head of a narrow column",
            "materials/kept.html yyyy-MM-dd HH:mm:ss",
                    "when a mail says it was sent and arrived: evidence, as it says it",
            "statistics/table3.html yyyy-MM-dd''T''HH:mm:ss", "part of an address",
            "oversight/security-audit.html yyyy-MM-dd HH:mm:ss",
                    "a ledger that is held against others: in what order things were done",
            "seals/sheet.html yyyy-MM-dd HH:mm:ss", "the moment a head is as it says: held against the file");

    private static final Pattern FORMAT = Pattern.compile("#temporals\\.format\\([^'\"]*?, '([^\"]*?)'\\)");

    @Test
    void aDateIsPrintedInOneWay() throws IOException {
        Set<String> others = new TreeSet<>();
        int dates = 0;
        Path root = Path.of("src/main/resources/templates");
        try (Stream<Path> templates = Files.walk(root)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher format = FORMAT.matcher(Files.readString(template));
                while (format.find()) {
                    dates++;
                    if (!DATES.contains(format.group(1))) {
                        others.add(root.relativize(template) + " " + format.group(1));
                    }
                }
            }
        }
        assertThat(dates).isGreaterThan(150);
        assertThat(others).isEqualTo(new TreeSet<>(OTHERWISE.keySet()));
    }

    /** A class that moves or changes would break a page that no compiler looks at. */
    @Test
    void noTemplateNamesAClass() throws IOException {
        List<String> naming = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                String text = Files.readString(template);
                if (text.contains("T(") || text.contains("disclosuredesk.")) {
                    naming.add(template.getFileName().toString());
                }
            }
        }
        assertThat(naming).isEmpty();
    }
}
