/**
 * Remedies against disclosure work (arts 47, 51): administrative reviews (行政复议) and lawsuits (行政诉讼), their periods to answer
 * (复议法 arts 48, 54; 行诉法 art. 67), results, later instances, what they order and how it was done, the decisions made again after them; and complaints (投诉举报). Owns {@code remedy},
 * {@code remedy_instance}, {@code remade_decision}, {@code remedy_order},
 * {@code complaint}. Publishes {@code RemedyFiled}, {@code RemedyAnswered},
 * {@code RemedyDecided}, {@code RemedyResultReplaced}, {@code RemedyContinued}, {@code RemedyFactCorrected},
 * {@code DecisionRemade}, {@code RemedyVoided}, {@code RemedyDecisionServed}, {@code RemedyOrderReceived}, {@code AppealWaived}, {@code RemedyOrderPerformed},
 * {@code RemedyOrderTakenBack}, {@code ComplaintRegistered}, {@code ComplaintAnswered}, {@code ComplaintVoided}.
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
            "materials :: inspection",
            "letters"
        })
@NullMarked
package disclosuredesk.remedies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
