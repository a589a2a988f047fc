/**
 * Letters and their delivery (送达): when and how the answer reached the applicant, which is the day it was made
 * (国办公开办函〔2016〕235号). Serves arts 36 to 40 of the Regulation. Owns {@code delivery}. Publishes
 * {@code DecisionDelivered}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "workflow", "requests", "clock", "fees", "consultation", "decision", "lettercheck", "materials", "materials :: inspection", "release", "documents"})
@NullMarked
package disclosuredesk.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
