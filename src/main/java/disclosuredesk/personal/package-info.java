/**
 * Personal data at rest (个人信息加密): identity numbers, telephones, mails, addresses and what is typed and not sent stand in the database as
 * ciphertext under a key outside it; found again by a blind index. Which columns these are, the rooms that own them say ({@code PersonalColumns}).
 * Serves PIPL art. 51. Owns {@code data_key}. Publishes {@code DataKeyChanged} in the security ledger.
 */
@ApplicationModule(allowedDependencies = {"shared", "doctor", "securityaudit", "installation"})
@NullMarked
package disclosuredesk.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
