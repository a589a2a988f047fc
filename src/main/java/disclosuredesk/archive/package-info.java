/**
 * Archiving (归档) of the closed request's dossier. Serves art. 45 of the Regulation. Owns no tables yet: the day of
 * archiving stands in the request's row. Publishes {@code DossierArchived}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "workflow", "requests", "clock", "fees", "consultation", "decision", "letters"})
@NullMarked
package disclosuredesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
