package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Puts the applicant's class (申请人类别) right. No text defines the classes, so the disclosure office goes through them
 * before it closes a year, long after the cases are closed: it can be done at any time, and is on record.
 */
@Act
public class Reclassifying {

    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    Reclassifying(Requests requests, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the officer may do it. */
    public static boolean isOpenTo(Officer by) {
        return by.is(Role.CLERK) || by.is(Role.HEAD);
    }

    /**
     * Gives the applicant another class.
     *
     * @throws Refused forbidden to any but clerk and head; invalid if it is the class he has, or without a reason
     */
    public void reclassify(RequestId id, int version, ApplicantKind kind, String reason, Officer by) {
        if (!isOpenTo(by)) {
            throw Refused.forbidden("requests.reclassification.officeOnly");
        }
        ApplicantKind was = requests.take(id, version, by).applicant().kind();
        if (kind == was) {
            throw Refused.invalid("applicantKind", "requests.reclassification.same");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "requests.reclassification.reasonMissing");
        }
        requests.applicantKind(id, kind);
        audit.record(new ApplicantReclassified(id, LocalDate.now(clock), kind, was, reason), by);
    }
}
