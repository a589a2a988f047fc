/**
 * What the agency answered before on the same ground, nearest in matter first, and what review and court said of it: shown to those who draft, review
 * and sign, and searched on a page of its own. It decides nothing and names no applicant. Reads {@code disclosure_request}, {@code decision_part};
 * owns no table.
 */
@ApplicationModule(allowedDependencies = {"shared", "agencies", "requests", "decision", "remedies"})
@NullMarked
package disclosuredesk.precedents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
