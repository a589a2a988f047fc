/**
 * Release (提供): what goes out and what is withheld. Marks on pages and their burning in (art. 37, 区分处理), the register of
 * withheld information with its reassessment (art. 18), and what could be published on the agency's own initiative because
 * several applicants were given it (art. 44). Owns {@code release_choice}, {@code redaction_mark}, {@code reassessment},
 * {@code publication_choice}. Publishes {@code ReleaseChosen}, {@code PageMarked}, {@code MarksBurnt},
 * {@code WithholdingReassessed}, {@code PublicationChosen}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agencies",
            "cache",
            "requests",
            "decision",
            "documents",
            "materials",
            "materials :: inspection"
        })
@NullMarked
package disclosuredesk.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
