package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Who drafts the answer follows the conclusion of a conferral, or departs from it.
 *
 * @param reason of a departure; empty where it is followed
 */
public record ConferralWeighed(
        RequestId request, LocalDate on, long conferral, Conferral.Weighing weighing, String reason)
        implements CaseEvent {}
