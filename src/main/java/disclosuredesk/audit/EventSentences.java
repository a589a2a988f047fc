package disclosuredesk.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The ledger in sentences: {@code event.<EventName>} of the message files, with the event's components in the order of
 * its record, after request and day, as {0}, {1} …
 */
@Component
public class EventSentences {

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    private static final int SHOWN = 12;
    /** Figures, days and checksums. */
    private static final Pattern PLAIN = Pattern.compile("[0-9-]{1,10}|[0-9a-f]{64}");

    private final AuditTrail audit;
    private final MessageSource messages;

    EventSentences(AuditTrail audit, MessageSource messages) {
        this.audit = audit;
        this.messages = messages;
    }

    public String of(AuditEntry entry) {
        Map<String, Object> details = audit.details(entry);
        details.remove("request");
        details.remove("on");
        return of(entry, details);
    }

    /** Of a case that tells of nobody any more: coded values, days and figures stay, what somebody wrote is not shown. The entry keeps it: it is sealed. */
    public String without(AuditEntry entry, String word) {
        Map<String, Object> details = audit.details(entry);
        details.remove("request");
        details.remove("on");
        details.replaceAll((name, value) -> value instanceof String text
                        && !text.isEmpty()
                        && !PLAIN.matcher(text).matches()
                        && label(entry.event(), name, text) == null
                ? word
                : value);
        return of(entry, details);
    }

    private String of(AuditEntry entry, Map<String, Object> details) {
        Object[] values = details.entrySet().stream()
                .map(detail -> word(entry.event(), detail))
                .toArray();
        return messages.getMessage("event." + entry.event(), values, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * Coded values are told by their label, {@code <Event>.<component>.<CODE>}; what was left out is not printed, a checksum is
     * told by its beginning: the entry has it whole.
     */
    private String word(String event, Map.Entry<String, Object> detail) {
        if (detail.getValue() == null) {
            return "";
        }
        String value = detail.getValue().toString();
        String label = label(event, detail.getKey(), value);
        if (label != null) {
            return label;
        }
        return CHECKSUM.matcher(value).matches() ? value.substring(0, SHOWN) + "…" : value;
    }

    private @Nullable String label(String event, String component, String value) {
        for (String key : List.of(event + "." + component + "." + value, component + "." + value)) {
            String label = messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE);
            if (label != null) {
                return label;
            }
        }
        return null;
    }
}
