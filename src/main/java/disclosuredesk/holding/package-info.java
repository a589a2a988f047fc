/**
 * Who handles (承办) which case, and who is pressed to: claiming (签收), giving to a colleague (指定承办人, 转办), giving back
 * (退回), urging (催办), supervising (督办), and taking back (收回) what was passed on and nobody has opened yet. It arranges the work and decides nothing: every act of the law stays open to
 * whoever has its role, so that an absent holder stops no period. Owns {@code case_holder}, {@code urging},
 * {@code supervision}, {@code organ_supervision}, {@code organ_supervision_demand}, {@code saved_filter} and {@code case_passing}. Publishes {@code CaseClaimed}, {@code CaseGiven}, {@code CaseGivenBack},
 * {@code ClaimUndone}, {@code CaseUrged}, {@code CaseSupervised}, {@code SupervisionAnswered}; between organs, in the
 * ledger of the one that supervises, {@code OrganSupervised}, {@code OrganSupervisionAnswered}, {@code OrganSupervisionClosed}, in that of the one that answers
 * {@code SupervisedFromAbove}, {@code SupervisionFromAboveAnswered}, {@code SupervisionFromAboveClosed}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "doctor",
            "audit",
            "agencies",
            "cache",
            "workflow",
            "requests",
            "clock"
        })
@NullMarked
package disclosuredesk.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
