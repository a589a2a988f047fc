package disclosuredesk.workflow;

import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An open step of a request: a user task, or a message the process waits for.
 *
 * @param step id of the user task or name of the message in the process file
 * @param role the role that may do it
 * @param since when it was opened (Asia/Shanghai)
 * @param handle the engine's own key, meaningless outside this module
 * @param by whose turn it was found to be; null as long as nobody has taken it up
 */
public record WorkItem(
        RequestId request,
        String step,
        String role,
        LocalDateTime since,
        boolean waiting,
        String handle,
        @Nullable Doer by) {

    WorkItem takenBy(Doer doer) {
        return new WorkItem(request, step, role, since, waiting, handle, doer);
    }
}
