/**
 * The statutory clock: by when the reply must be made. A pure fold of the ledger's dated facts over the calendar; the
 * law's two readings of which days of a consultation do not count are both computed, and the safe one leads. Serves
 * arts 30 to 35 of the Regulation. Owns {@code request_deadline}, a projection for lists that is rewritten with each
 * fact. Its {@code ConsultationOpened} and {@code ConsultationEnded} are published by {@code consultation}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "workflow", "requests"})
@NullMarked
package disclosuredesk.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
