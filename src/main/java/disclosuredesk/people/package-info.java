/**
 * People (人员) brought in together: a workbook or pasted lines become officers to be proposed, after a look at each line. Owns no table;
 * what is proposed is {@code agencies}'. Publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "agencies", "materials :: inspection"})
@NullMarked
package disclosuredesk.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
