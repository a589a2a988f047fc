/**
 * The state of the system (系统状况), for who keeps it running: versions, jobs, ends of the chains, backup, the doctor's last word. Figures
 * only, nothing about a case or a person. Reads the engine's views and the history of the schema across; owns no table. Publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "doctor", "agencies", "seals", "backup"})
@NullMarked
package disclosuredesk.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
