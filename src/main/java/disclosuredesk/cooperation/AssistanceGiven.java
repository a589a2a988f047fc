package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The agency asked for help has answered; in its own ledger. The agency that asked records it as {@link AssistanceAnswered}. */
public record AssistanceGiven(
        RequestId request, LocalDate on, String agency, String sentNumber, int files, boolean late)
        implements CaseEvent {}
