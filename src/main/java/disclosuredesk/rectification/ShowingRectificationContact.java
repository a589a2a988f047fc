package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.ContactShown.Reason;
import disclosuredesk.requests.PersonalData;
import disclosuredesk.requests.ShowingContact;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;

/** Shows one of the personal data of whoever demands a rectification in full, by the rules of {@link ShowingContact}. */
@Act
public class ShowingRectificationContact {

    private final Rectifications rectifications;
    private final AuditTrail audit;
    private final Clock clock;

    ShowingRectificationContact(Rectifications rectifications, AuditTrail audit, Clock clock) {
        this.rectifications = rectifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The datum, in full. Each showing is an entry of the ledger; if it cannot be written nothing is shown.
     *
     * @throws Refused not found; forbidden to reviewers and leaders; invalid, at the field, if it is not on file, or if another reason is not told
     */
    @EachTime
    public String show(RectificationId id, PersonalData wanted, Reason reason, String remark, Officer by) {
        Rectification one = rectifications.get(id, by);
        if (!ShowingContact.mayAsk(by)) {
            throw Refused.forbidden("requests.contact.notYours");
        }
        if (reason == Reason.OTHER && remark.isBlank()) {
            throw Refused.invalid("remark", "requests.contact.remarkMissing");
        }
        String value = wanted.of(one.demand().applicant());
        if (value == null) {
            throw Refused.invalid("wanted", "requests.contact.notOnFile");
        }
        audit.record(
                new RectificationContactShown(
                        one.ledger(),
                        LocalDate.now(clock),
                        id.value(),
                        one.number().toString(),
                        wanted,
                        reason,
                        remark.strip()),
                by);
        return value;
    }
}
