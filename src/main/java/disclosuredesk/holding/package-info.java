/**
 * Who handles (承办) which case, and who is pressed to: claiming (签收), giving to a colleague (指定承办人, 转办), giving back
 * (退回), urging (催办), supervising (督办). It arranges the work and decides nothing: every act of the law stays open to
 * whoever has its role, so that an absent holder stops no period. Owns {@code case_holder}, {@code urging},
 * {@code supervision} and {@code saved_filter}. Publishes {@code CaseClaimed}, {@code CaseGiven}, {@code CaseGivenBack},
 * {@code ClaimUndone}, {@code CaseUrged}, {@code CaseSupervised}, {@code SupervisionAnswered}.
 */
@ApplicationModule(allowedDependencies = {"shared", "doctor", "audit", "agencies", "workflow", "requests"})
@NullMarked
package disclosuredesk.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
