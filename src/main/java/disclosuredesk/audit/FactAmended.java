package disclosuredesk.audit;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The day of an earlier entry was recorded wrongly; from now on the entry counts with this day. Nothing is overwritten.
 *
 * @param on the right day
 * @param seq the entry's position in the chain
 * @param fact the entry's event
 * @param was the day it stood with before
 */
public record FactAmended(RequestId request, LocalDate on, long seq, String fact, LocalDate was, String reason)
        implements CaseEvent {}
