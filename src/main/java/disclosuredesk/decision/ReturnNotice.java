package disclosuredesk.decision;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.CaseReturned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a request was sent back and why, for whoever has it then.
 *
 * @param step the step it was sent back from
 * @param to id of the step it was sent back to
 */
public record ReturnNotice(String step, String to, LocalDate on, String reason) {

    /** Those of a case's ledger that give a reason, oldest first. */
    public static List<ReturnNotice> of(List<AuditEntry> ledger, AuditTrail audit) {
        return ledger.stream()
                .map(entry -> notice(entry, audit))
                .flatMap(Optional::stream)
                .filter(one -> !one.reason().isBlank())
                .toList();
    }

    /** The latest, as long as the request stands where it was sent back to. */
    public static @Nullable ReturnNotice standing(List<AuditEntry> ledger, AuditTrail audit, List<String> openSteps) {
        List<ReturnNotice> all = of(ledger, audit);
        return all.isEmpty() || !openSteps.contains(all.get(all.size() - 1).to()) ? null : all.get(all.size() - 1);
    }

    private static Optional<ReturnNotice> notice(AuditEntry entry, AuditTrail audit) {
        if (entry.is(CaseReturned.class)) {
            CaseReturned event = audit.as(CaseReturned.class, entry);
            return Optional.of(new ReturnNotice(event.step(), event.returnTo().activity(), event.on(), event.reason()));
        }
        if (entry.is(DecisionReturned.class)) {
            DecisionReturned event = audit.as(DecisionReturned.class, entry);
            return Optional.of(new ReturnNotice(event.stage(), DecisionMaking.DRAFT_STEP, event.on(), event.reason()));
        }
        return Optional.empty();
    }
}
