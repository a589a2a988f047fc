/**
 * What is kept in memory because many ask for it all day, and never told from outside that it is out of date: each look asks the
 * database for the agency's {@link disclosuredesk.cache.Position}. So every node is as true as every other. Reads
 * {@code audit_head} and {@code agency_revision} across; owns no table. Publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "agencies"})
@NullMarked
package disclosuredesk.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
