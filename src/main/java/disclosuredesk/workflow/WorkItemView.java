package disclosuredesk.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives the view {@code work_item} the messages that can come at any step, as the process file has them. The view is made anew when they
 * change: Flyway looks at the text of a repeatable migration with its values put in.
 */
@Component
class WorkItemView implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        Map<String, String> values = new HashMap<>(flyway.getPlaceholders());
        values.put(
                "atAnyTime",
                ProcessSteps.present().atAnyTime().stream()
                        .map(message -> "'" + message + "'")
                        .collect(Collectors.joining(", ")));
        flyway.placeholders(values);
    }
}
