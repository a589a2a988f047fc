package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A deputy (代理) did a step of a case that a colleague on leave handles, as his own act and with his own rights; who handles it stays who he was. */
public record ActedForAbsent(RequestId request, LocalDate on, String deputy, String absent) implements CaseEvent {}
