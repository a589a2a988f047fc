package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Nothing of the help asked for is awaited any more.
 *
 * @param reason empty if it was answered in time
 */
public record AssistanceClosed(
        RequestId request, LocalDate on, long assistance, String asked, Ending ending, String reason)
        implements CaseEvent {}
