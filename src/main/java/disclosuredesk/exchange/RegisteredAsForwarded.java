package disclosuredesk.exchange;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Where a request came from that another agency handed on. */
public record RegisteredAsForwarded(
        RequestId request, LocalDate on, String forwarding, String agency, String sentNumber) implements CaseEvent {}
