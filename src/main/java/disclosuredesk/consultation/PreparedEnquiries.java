package disclosuredesk.consultation;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.RequestId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters asking for an opinion that are prepared and not sent, read from the ledger: one taken back after it was sent is prepared again. */
@Component
public class PreparedEnquiries {

    private final AuditTrail audit;

    PreparedEnquiries(AuditTrail audit) {
        this.audit = audit;
    }

    private record Whom(Consultation.Kind kind, String party) {}

    /** The last one to each, in the order they were prepared, whether their papers are on file or not. */
    public List<ConsultationPrepared> of(RequestId request) {
        Map<Whom, ConsultationPrepared> waiting = new LinkedHashMap<>();
        List<AuditEntry> standing = audit.standing(request);
        for (AuditEntry entry : standing) {
            if (entry.is(ConsultationPrepared.class)) {
                ConsultationPrepared one = audit.as(ConsultationPrepared.class, entry);
                waiting.remove(new Whom(one.kind(), one.party()));
                waiting.put(new Whom(one.kind(), one.party()), one);
            }
        }
        standing.stream()
                .filter(entry -> entry.is(ConsultationOpened.class))
                .map(entry -> audit.as(ConsultationOpened.class, entry).prepared())
                .forEach(sent ->
                        waiting.values().removeIf(one -> Long.valueOf(one.nth()).equals(sent)));
        return List.copyOf(waiting.values());
    }

    /** The number of the next letter. */
    long next(RequestId request) {
        return 1
                + audit.of(request).stream()
                        .filter(entry -> entry.is(ConsultationPrepared.class))
                        .count();
    }
}
