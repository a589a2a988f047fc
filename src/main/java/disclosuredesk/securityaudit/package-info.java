/**
 * The security ledger (安全审计): who signed in, who changed people, rights, settings and templates, who took files out and who read which case, as
 * hash-chained entries in the discipline of the case ledger. An entry is written in the transaction of what it records: if it cannot be written,
 * that does not happen. One chain per agency; what belongs to no agency stands in the chain of {@link disclosuredesk.securityaudit.SecurityTrail#INSTALLATION}.
 * Owns {@code security_entry} and {@code security_head}. Publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "doctor"})
@NullMarked
package disclosuredesk.securityaudit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
