/**
 * The request (政府信息公开申请) from its registration to its assignment: who asks whom for what, since when. Serves
 * arts 27, 29, 30, 31 and 45 of the Regulation. Owns {@code disclosure_request}, {@code request_intake}, {@code registration_draft},
 * {@code request_standing}, {@code request_search}, {@code applicant_key}, {@code request_counter}, {@code correction}, {@code registration_motion},
 * {@code registration_change}, {@code case_restriction} and {@code case_reader}. Publishes {@code RequestRegistered}, {@code OralRequestWritten}, {@code LetterSplit}, {@code ApplicantTakenOver}, {@code RequestAccepted}, {@code RequestConcluded},
 * {@code CorrectionPrepared}, {@code CorrectionAsked}, {@code LateNoticeExplained}, {@code CorrectionReceived}, {@code DepartmentAssigned}, {@code DepartmentTakenOver}, {@code AgencyContinued}, {@code CaseReturned}, {@code NoteTaken},
 * {@code ApplicantReclassified}, {@code MotionMade}, {@code MotionTakenBack}, {@code MotionDeclined}, {@code RegistrationAmended},
 * {@code ReceiptAmended}, {@code RequestVoided}, {@code CaseRestricted}, {@code RestrictionPassedOn}, {@code RestrictionLifted}; and {@code RequestStageChanged} and {@code CaseSeen}, which are no entries of the ledger.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "doctor",
            "audit",
            "calendar",
            "agencies",
            "workflow",
            "documents",
            "installation"
        })
@NullMarked
package disclosuredesk.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
