/**
 * The few words every module speaks: which request, who acts, what an act is and whether it is done once, and why it was
 * refused. A type enters only when a third module needs it. Owns no tables.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package disclosuredesk.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
