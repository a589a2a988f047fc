/**
 * What must hold before anything is done on a database: it is of the kind that is started (made-up cases or real ones never
 * meet, nobody has the published password), and its moments are read as they were written (Beijing time, whatever zone the
 * node, the database or its address name). If not, the start is refused in a sentence, with nothing written. Owns the
 * table {@code installation}. Publishes no events.
 */
@ApplicationModule(allowedDependencies = {"shared", "doctor", "calendar", "agencies", "workflow"})
@NullMarked
package disclosuredesk.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
