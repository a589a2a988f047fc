/**
 * The backup (备份): everything the database holds, as of one moment, in one file that proves itself; and the way back into an empty
 * database, of the same or of another product. Knows tables as tables: the engine's and all rooms', also those to come. Owns no table.
 * Publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "installation"})
@NullMarked
package disclosuredesk.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
