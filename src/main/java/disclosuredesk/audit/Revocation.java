package disclosuredesk.audit;

import disclosuredesk.shared.RequestId;
import java.util.List;
import java.util.function.Consumer;

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

    /**
     * Takes an entry back, and first what cannot stand without it.
     *
     * @param record says of an entry, in the ledger, that it does not stand any more
     */
    default void carryOut(RequestId request, AuditEntry entry, Consumer<AuditEntry> record) {
        restingOn(request, entry).forEach(record);
        record.accept(entry);
        revoke(request, entry);
    }
}
