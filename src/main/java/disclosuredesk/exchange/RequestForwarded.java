package disclosuredesk.exchange;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A request another agency is responsible for was handed on to it (art. 36 item 5), as the applicant did not object. */
public record RequestForwarded(
        RequestId request,
        LocalDate on,
        String forwarding,
        String agency,
        LocalDate askedOn,
        String askedHow,
        int papers)
        implements CaseEvent {}
