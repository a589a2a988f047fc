/**
 * The pages on which a request is registered: the form, its draft, and what is recognised in a pasted letter, mail or row
 * ({@link disclosuredesk.registration.PastedApplicant}); what is unsure stays empty. The act itself is {@code requests.Registering};
 * {@link disclosuredesk.registration.RegisteringMail} adds the mail that is the request. Serves arts 27, 29 and 31 of the Regulation. Owns
 * {@code registration_mail}, {@code registration_mail_piece}, {@code registration_file}, {@code registration_file_piece} and
 * {@code arrival_proof}. Publishes {@code ArrivalProved}, and {@code DraftsForgotten} in the security ledger.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "agencies",
            "audit",
            "securityaudit",
            "requests",
            "documents",
            "materials",
            "materials :: inspection",
            "materials :: kept"
        })
@NullMarked
package disclosuredesk.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
