package disclosuredesk.audit;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A dated fact of a case: a record named in the past tense ({@code RequestRegistered}). Its simple name is the name of
 * the event in the ledger and in the message files; its components are kept as the entry's details, so they must not
 * carry the applicant's identity number or contact.
 */
public interface CaseEvent {

    /** The request the fact belongs to. */
    RequestId request();

    /** The day it happened, which the law counts from; not the day it was typed in. */
    LocalDate on();
}
