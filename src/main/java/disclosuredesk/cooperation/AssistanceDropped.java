package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The letter by which an organ outside was to be asked for help is not sent any more. */
public record AssistanceDropped(
        RequestId request, LocalDate on, long assistance, String asked, Ending ending, String reason)
        implements CaseEvent {}
