package disclosuredesk.securityaudit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The security ledger in sentences: {@code security.<Event>} of the message files, with the event's components in the order of its record, the case
 * left out, as {0}, {1} …
 */
@Component
public class SecuritySentences {

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    private static final int SHOWN = 12;

    private final SecurityTrail trail;
    private final MessageSource messages;

    SecuritySentences(SecurityTrail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    /** What the entry says. */
    public String of(SecurityEntry entry) {
        Map<String, Object> details = trail.details(entry);
        details.remove("request");
        Object[] values = details.entrySet().stream()
                .map(detail -> words(entry.event(), detail.getKey(), detail.getValue()))
                .toArray();
        return messages.getMessage("security." + entry.event(), values, Locale.SIMPLIFIED_CHINESE);
    }

    /** The short name of a kind of event, for filters and heads. */
    public String kind(String event) {
        return messages.getMessage("security.kind." + event, null, Locale.SIMPLIFIED_CHINESE);
    }

    private String words(String event, String component, Object value) {
        if (value instanceof List<?> several) {
            return several.isEmpty()
                    ? messages.getMessage("security.none", null, Locale.SIMPLIFIED_CHINESE)
                    : several.stream()
                            .map(one -> word(event, component, one.toString()))
                            .collect(Collectors.joining("、"));
        }
        return value == null ? "" : word(event, component, value.toString());
    }

    /** Coded values are told by their label; a checksum by its beginning: the entry has it whole. */
    private String word(String event, String component, String value) {
        for (String key : List.of(
                "security." + event + "." + component + "." + value,
                "Setting." + value,
                "HandlingStage." + value,
                "RightsChange." + value,
                "Role." + value)) {
            String label = messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE);
            if (label != null) {
                return label;
            }
        }
        return CHECKSUM.matcher(value).matches() ? value.substring(0, SHOWN) + "…" : value;
    }
}
