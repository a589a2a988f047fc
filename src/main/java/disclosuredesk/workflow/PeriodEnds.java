package disclosuredesk.workflow;

import disclosuredesk.shared.RequestId;
import java.time.Instant;
import java.util.Map;

/** When the periods end that a request's process may be waiting for; the statutory clock knows, the process asks. */
@FunctionalInterface
public interface PeriodEnds {

    /** Timer event of the process file to the moment it is due; read in the transaction that asks. */
    Map<String, Instant> of(RequestId request);
}
