/**
 * Remedies against disclosure work (art. 51): administrative reviews (行政复议) and lawsuits (行政诉讼), their periods to answer
 * (复议法 arts 48, 54; 行诉法 art. 67), results, later instances and the decisions made again after them. Owns {@code remedy},
 * {@code remedy_instance}, {@code remade_decision}. Publishes {@code RemedyFiled}, {@code RemedyAnswered},
 * {@code RemedyDecided}, {@code RemedyResultReplaced}, {@code RemedyContinued}, {@code RemedyFactCorrected},
 * {@code DecisionRemade}, {@code RemedyVoided}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "agencies",
            "cache",
            "requests",
            "clock",
            "decision",
            "letters"
        })
@NullMarked
package disclosuredesk.remedies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
