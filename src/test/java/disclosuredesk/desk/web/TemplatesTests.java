package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template may say. */
class TemplatesTests {

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
