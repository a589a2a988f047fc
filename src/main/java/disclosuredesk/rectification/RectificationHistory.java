package disclosuredesk.rectification;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.EventSentences;
import disclosuredesk.requests.CaseAnonymised;
import disclosuredesk.requests.Forgotten;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was recorded of a rectification, from the ledger of its request or its own. */
@Component
public class RectificationHistory {

    private final AuditTrail audit;
    private final EventSentences sentences;

    RectificationHistory(AuditTrail audit, EventSentences sentences) {
        this.audit = audit;
        this.sentences = sentences;
    }

    /** One entry of the ledger in words. */
    public record Line(LocalDate on, LocalDateTime recordedAt, String officer, String text) {}

    /** Latest first. */
    public List<Line> of(Rectification one) {
        List<AuditEntry> entries = audit.of(one.ledger());
        boolean anonymised = entries.stream().anyMatch(entry -> entry.is(CaseAnonymised.class));
        List<Line> lines = new ArrayList<>(entries.stream()
                .filter(entry -> one.id().value().equals(audit.details(entry).get("rectification")))
                .map(entry -> new Line(
                        entry.happenedOn(),
                        entry.recordedAt(),
                        entry.officerName(),
                        anonymised ? sentences.without(entry, Forgotten.WORD) : sentences.of(entry)))
                .toList());
        Collections.reverse(lines);
        return lines;
    }
}
