/**
 * Letters and their delivery (送达): when and how the answer reached the applicant, which is the day it was made
 * (国办公开办函〔2016〕235号). Letters are composed from the record, checked ({@code lettercheck}), numbered and kept as words. Serves
 * arts 36 to 40 of the Regulation. Owns {@code letter}, {@code letter_counter}, {@code letterhead}, {@code letter_template},
 * {@code letterhead_picture}, {@code letter_final}, {@code outside_letter} and {@code delivery}. Publishes {@code LetterIssued}, {@code OutsideLetterFiled}, {@code LetterFinished}, {@code LetterVoided},
 * {@code DecisionDelivered}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "doctor",
            "audit",
            "securityaudit",
            "calendar",
            "agencies",
            "workflow",
            "requests",
            "clock",
            "fees",
            "consultation",
            "cooperation",
            "decision",
            "lettercheck",
            "materials",
            "materials :: inspection",
            "release",
            "documents"
        })
@NullMarked
package disclosuredesk.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
