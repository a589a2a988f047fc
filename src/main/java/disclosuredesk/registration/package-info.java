/**
 * The pages on which a request is registered: the form, its draft, and what is recognised in a pasted letter, mail or row
 * ({@link disclosuredesk.registration.PastedApplicant}); what is unsure stays empty. The act itself is {@code requests.Registering}. Serves arts 27
 * and 29 of the Regulation. Owns no table and publishes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "agencies", "requests", "documents"})
@NullMarked
package disclosuredesk.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
