/**
 * What the security ledger is filled with from outside the acts, and who reads it: sign-ins, every reading of a case, every file handed out; the pages of
 * the auditor (安全审计). Reads {@code security_entry} and {@code disclosure_request} across. Owns no table. Publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "securityaudit", "agencies", "requests"})
@NullMarked
package disclosuredesk.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
