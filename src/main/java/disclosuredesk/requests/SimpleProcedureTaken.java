package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The examination found the information at hand and free to be given in full: the short way (简易程序) of the agency's own rule. */
public record SimpleProcedureTaken(RequestId request, LocalDate on) implements CaseEvent {}
