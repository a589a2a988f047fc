package disclosuredesk.desk.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The manual: the pages in {@code templates/help} that its table of contents links to, in that order. The picture of a page stands in
 * {@code static/manual}, for below /help every name is a task.
 */
@Component
public class Manual {

    private static final Pattern LINK = Pattern.compile("@\\{/help/([a-z-]+)}");

    private final List<ManualTopic> topics;

    Manual() {
        topics = LINK.matcher(text("index"))
                .results()
                .map((MatchResult link) -> link.group(1))
                .map(slug -> ManualTopic.read(slug, text(slug)))
                .toList();
    }

    private static String text(String page) {
        try {
            return new ClassPathResource("templates/help/" + page + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<ManualTopic> topics() {
        return topics;
    }

    Optional<ManualTopic> of(String slug) {
        return topics.stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    /** The page of the manual about an address of the application. Empty: the table of contents. */
    public Optional<ManualTopic> about(String path) {
        return topics.stream()
                .filter(topic -> topic.fits(path) > 0)
                .max(Comparator.comparingInt(topic -> topic.fits(path)));
    }
}
