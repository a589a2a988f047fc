package disclosuredesk.workflow;

import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;

/**
 * A step of a request was done by an officer; told to listeners in the transaction of the act. No case event: the act's
 * own entry in the ledger says what was done.
 *
 * @param role the role the step belongs to
 * @param since when the step was opened (Asia/Shanghai)
 */
public record StepTaken(RequestId request, String step, String role, LocalDateTime since, Doer by) {}
