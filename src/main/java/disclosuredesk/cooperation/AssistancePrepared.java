package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * An organ outside is to be asked for help by a letter that is composed and was not sent yet. The question stands in its row alone.
 *
 * @param workingDays the limit that is to be set for the answer
 */
public record AssistancePrepared(RequestId request, LocalDate on, long assistance, String asked, int workingDays)
        implements CaseEvent {}
