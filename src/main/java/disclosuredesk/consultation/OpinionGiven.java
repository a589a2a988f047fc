package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The agency asked gave its opinion; in its own ledger. The agency that asked records it as {@link ConsultationEnded}.
 *
 * @param approvedBy who agreed to it there
 */
public record OpinionGiven(
        RequestId request, LocalDate on, String agency, String sentNumber, String opinion, String approvedBy)
        implements CaseEvent {}
