/**
 * Asking others before the decision: a third party whose interests disclosure may harm (art. 32) and the agencies that
 * made the information jointly (art. 34). Their silence means opposite things; that of any other organ (arts 11, 17, 33
 * paragraph 3) means nothing, for the law sets it no period. A letter
 * to an agency of this installation is in its hands at once, and its opinion comes back the same way. Owns {@code consultation},
 * {@code asked_opinion} and {@code asked_opinion_paper}. Publishes {@code ConsultationPrepared}, {@code ConsultationOpened}, {@code ConsultationDelivered} and
 * {@code ConsultationEnded}, and tells the clock what they are; in the ledger of the agency asked {@code OpinionAsked} and
 * {@code OpinionGiven}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "audit",
            "calendar",
            "agencies",
            "workflow",
            "requests",
            "materials",
            "materials :: inspection",
            "clock"
        })
@NullMarked
package disclosuredesk.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
