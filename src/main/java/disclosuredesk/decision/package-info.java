/**
 * What the answer is and who made it so: the department's search and proposal, with those of the departments that help it, the draft,
 * its legal review and approval, and the other ways a request ends (withdrawn, not corrected, not paid) or comes back. Serves arts 13 to 17, 30, 35 to 39 of the
 * Regulation. Owns {@code proposal}, {@code search_record}, {@code earlier_search}, {@code decision}, {@code decision_part}, {@code decision_evidence},
 * {@code search_file}, {@code helping_part}, {@code review_answer} and {@code secrecy_review}. Publishes {@code AnswerProposed}, {@code AssignmentReturned}, {@code SearchProofAttached},
 * {@code PartAssigned}, {@code PartClaimed}, {@code PartAnswered}, {@code PartReturned}, {@code PartClosed},
 * {@code DecisionDrafted}, {@code DecisionPassedOn}, {@code DecisionReviewed}, {@code SecrecyReviewed}, {@code DecisionApproved},
 * {@code DecisionReturned}, {@code RequestWithdrawn}, {@code RequestAbandoned}, {@code RequestUnpaid}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "doctor",
            "audit",
            "calendar",
            "agencies",
            "workflow",
            "requests",
            "clock",
            "fees",
            "consultation",
            "cooperation",
            "cache"
        })
@NullMarked
package disclosuredesk.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
