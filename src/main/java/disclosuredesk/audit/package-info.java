/**
 * The ledger: every act on a case as a dated, signed, hash-chained entry, written in the act's own transaction. Serves
 * art. 45 of the Regulation (registration, review, handling, archiving) and proves in court what was done when.
 * Owns {@code audit_entry} and {@code audit_head}. Passes every recorded {@link disclosuredesk.audit.CaseEvent} on,
 * synchronously and in the same transaction, to whoever listens.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package disclosuredesk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
