package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The examination found a clear request for government information of ours. */
public record RequestAccepted(
        RequestId request, LocalDate on, @Nullable String note) implements CaseEvent {}
