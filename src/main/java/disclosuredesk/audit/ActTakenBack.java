package disclosuredesk.audit;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Who had passed the case on took that back before the next officer opened it (收回); the entry does not count any more. Nothing
 * is deleted. What rests on it is taken back with it, each with an entry of its own.
 *
 * @param on the day it was taken back
 * @param seq the entry's position in the chain
 * @param fact the entry's event
 * @param was the day it stood with
 */
public record ActTakenBack(RequestId request, LocalDate on, long seq, String fact, LocalDate was) implements Revoked {}
