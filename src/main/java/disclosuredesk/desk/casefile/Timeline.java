package disclosuredesk.desk.casefile;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.desk.casefile.CaseFile.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The ledger in sentences: {@code event.<EventName>} of the message files, with the event's components in the order of
 * its record, after request and day, as {0}, {1} …
 */
@Component
class Timeline {

    private final AuditTrail audit;
    private final MessageSource messages;

    Timeline(AuditTrail audit, MessageSource messages) {
        this.audit = audit;
        this.messages = messages;
    }

    /** Latest first. */
    List<Line> of(List<AuditEntry> entries) {
        List<Line> lines = new ArrayList<>(entries.stream().map(this::line).toList());
        Collections.reverse(lines);
        return lines;
    }

    private Line line(AuditEntry entry) {
        Map<String, Object> details = audit.details(entry);
        details.remove("request");
        details.remove("on");
        Object[] values = details.entrySet().stream().map(detail -> word(entry.event(), detail)).toArray();
        String text = messages.getMessage("event." + entry.event(), values, Locale.SIMPLIFIED_CHINESE);
        return new Line(entry.happenedOn(), entry.recordedAt(), entry.officerName(), text);
    }

    /** Coded values are told by their label, {@code <Event>.<component>.<CODE>}; what was left out is not printed. */
    private String word(String event, Map.Entry<String, Object> detail) {
        if (detail.getValue() == null) {
            return "";
        }
        String value = detail.getValue().toString();
        for (String key : List.of(event + "." + detail.getKey() + "." + value, detail.getKey() + "." + value)) {
            String label = messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE);
            if (label != null) {
                return label;
            }
        }
        return value;
    }
}
