/**
 * The statutory clock: by when the reply must be made. A pure fold of the ledger's dated facts over the calendar; the
 * law's two readings of which days of a consultation do not count are both computed, and the safe one leads. Serves
 * arts 30 to 35 of the Regulation. Owns {@code request_deadline} and {@code side_clock}, projections for lists that
 * are rewritten with each fact. Other modules say of their events what they are to the clock ({@link FactSource}). A
 * change of the calendar is accepted here, because it moves cases; publishes {@code CalendarChanged}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "doctor",
            "audit",
            "securityaudit",
            "calendar",
            "agencies",
            "workflow",
            "requests"
        })
@NullMarked
package disclosuredesk.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
