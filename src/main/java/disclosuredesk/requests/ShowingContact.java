package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.ContactShown.Reason;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Shows one of the applicant's personal data in full: to who handles the case, for a reason, and on the ledger. */
@Act(@Does(page = "contact"))
public class ShowingContact {

    static final Set<Role> HANDLING = Set.of(Role.CLERK, Role.HANDLER, Role.HEAD);

    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    ShowingContact(Requests requests, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the officer, who may see the case, may have them shown. */
    public static boolean mayAsk(Officer by) {
        return HANDLING.stream().anyMatch(by::is);
    }

    /**
     * The datum, in full. Each showing is an entry of the ledger; if it cannot be written nothing is shown.
     *
     * @throws Refused not found; forbidden to reviewers and leaders; invalid, at the field, if it is not on file, or if another reason is not told
     */
    @EachTime
    public String show(RequestId id, PersonalData wanted, Reason reason, String remark, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        if (!mayAsk(by)) {
            throw Refused.forbidden("requests.contact.notYours");
        }
        if (reason == Reason.OTHER && remark.isBlank()) {
            throw Refused.invalid("remark", "requests.contact.remarkMissing");
        }
        String value = wanted.of(request.applicant());
        if (value == null) {
            throw Refused.invalid("wanted", "requests.contact.notOnFile");
        }
        audit.record(new ContactShown(id, LocalDate.now(clock), wanted, reason, remark.strip()), by);
        return value;
    }
}
