/**
 * Archiving (归档) of the closed request's dossier, and what becomes of it when its retention is over. Serves art. 45 of the Regulation. Owns
 * {@code dossier}, {@code anonymisation} and {@code anonymisation_case}; the package itself is a material. Publishes {@code DossierBound}, {@code DossierIncomplete}, {@code DossierArchived}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "doctor",
            "audit",
            "calendar",
            "agencies",
            "workflow",
            "requests",
            "clock",
            "fees",
            "consultation",
            "cooperation",
            "decision",
            "materials",
            "materials :: inspection",
            "release",
            "letters",
            "documents"
        })
@NullMarked
package disclosuredesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
