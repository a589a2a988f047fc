/**
 * Working together on a case within the installation or by letter: 协查, help asked of departments or other organs, and 会商, a question conferred
 * about. Both run beside the main way at any step, in internal time: they stop no statutory period; where art. 33 ¶3 or art. 34 lets one stop, the
 * opinion is asked in {@code consultation}. Serves arts 11 and 45 of the Regulation. Owns {@code assistance}, {@code assistance_chasing},
 * {@code assistance_paper}, {@code conferral}, {@code conferral_participant}, {@code conferral_opinion} and {@code conferral_paper}. Publishes
 * {@code AssistancePrepared}, {@code AssistanceAsked}, {@code AssistanceReceived}, {@code AssistanceAnswered}, {@code AssistanceChased}, {@code AssistanceEscalated},
 * {@code AssistanceClosed}, {@code AssistanceDropped}, {@code ConferralConvened}, {@code ConferralOpinionGiven}, {@code ConferralConcluded}, {@code ConferralWeighed},
 * {@code ConferralCalledOff}; in the ledger of another agency of the installation that is asked {@code AssistanceArrived} and {@code AssistanceGiven}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "doctor",
            "audit",
            "calendar",
            "agencies",
            "cache",
            "requests",
            "clock",
            "materials",
            "materials :: inspection"
        })
@NullMarked
package disclosuredesk.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
