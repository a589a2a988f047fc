package disclosuredesk.audit;

import disclosuredesk.shared.RequestId;
import java.util.List;

/**
 * How one kind of fact is taken back: its effect on rows and process is undone, in the transaction in which the ledger
 * says that it did not happen. A kind without a revocation cannot be revoked.
 */
public interface Revocation {

    /** The kind of fact. */
    Class<? extends CaseEvent> fact();

    /** The standing entries that cannot stand without this one, and are taken back with it; latest first. */
    default List<AuditEntry> restingOn(RequestId request, AuditEntry entry) {
        return List.of();
    }

    /**
     * Undoes the effect of an entry that no longer stands.
     *
     * @throws disclosuredesk.shared.Refused conflict, if the case has moved on since and the later acts rest on it
     */
    void revoke(RequestId request, AuditEntry entry);
}
