package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The case was put under supervision (督办) from above. */
public record CaseSupervised(
        RequestId request, LocalDate on, String number, String officer, String demand, LocalDate replyDueOn)
        implements CaseEvent {}
