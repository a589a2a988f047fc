package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** What is to be disclosed was looked at for secrecy (art. 17). */
public record SecrecyReviewed(
        RequestId request, LocalDate on, String reviewer, SecrecyReview.Result result, String remark)
        implements CaseEvent {}
