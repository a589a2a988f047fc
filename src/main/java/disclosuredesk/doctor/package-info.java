/**
 * What a check of the stored data is, and what it finds. Each module checks what it owns: it reads what is stored, compares it with
 * what it must be, and changes nothing. The command {@code doctor} makes every check there is. Owns {@code doctor_result}: what it said, run by run.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package disclosuredesk.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
