package disclosuredesk.testing;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * axe-core's word about the page as it stands. The script is put into a page once and answers there; {@code AxeBuilder} of the same
 * library puts it there anew and opens a second page for every answer, which makes most of the time of such a test.
 */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            async (options) => (await axe.run(document, { ...options, resultTypes: ['violations'] }))
                .violations.map((one) => one.id + ' ' + one.nodes[0].html)
            """;

    private Axe() {}

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What breaks a rule of axe, each with the first element that does. */
    public static List<String> faults(Page page) {
        return run(page, Map.of());
    }

    /** What breaks a rule of one of these sets of rules, such as {@code wcag22aa}. */
    public static List<String> faultsByTags(Page page, String... tags) {
        return run(page, Map.of("runOnly", Map.of("type", "tag", "values", List.of(tags))));
    }

    /** What breaks one of these rules. */
    public static List<String> faultsByRules(Page page, String... rules) {
        return run(page, Map.of("runOnly", Map.of("type", "rule", "values", List.of(rules))));
    }

    private static List<String> run(Page page, Map<String, Object> options) {
        for (Frame frame : page.frames()) {
            if (!Boolean.TRUE.equals(frame.evaluate("typeof axe === 'object'"))) {
                frame.evaluate(SCRIPT);
            }
        }
        return ((List<?>) page.evaluate(RUN, options))
                .stream().map(Object::toString).toList();
    }
}
