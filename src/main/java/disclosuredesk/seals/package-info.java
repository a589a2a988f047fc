/**
 * The seals (封签): each transaction ends with a digest of every business row it touched, made with a key outside the database and chained to
 * the one before, so that a row that was changed, taken out or put in by who holds the database's password is found. It stands between the
 * pool and everybody else; nobody calls it. Owns {@code seal}, {@code sealed_rows} and {@code seal_head}. Publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "doctor", "agencies", "installation", "requests"})
@NullMarked
package disclosuredesk.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
