package disclosuredesk.exchange;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The agency that sent it took note that the other agency does not take it. */
public record ForwardingReturnNoted(RequestId request, LocalDate on, String forwarding, String agency)
        implements CaseEvent {}
