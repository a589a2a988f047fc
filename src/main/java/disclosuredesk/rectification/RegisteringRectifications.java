package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.rectification.Rectification.EvidenceNotice;
import disclosuredesk.rectification.Rectification.Withdrawal;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A demand comes in, its evidence after it; or it is withdrawn. All of it is recorded by a clerk. */
@Act
public class RegisteringRectifications {

    private static final LocalDate REGULATION_IN_FORCE = LocalDate.of(2008, 5, 1);

    private final TakenRectifications taken;
    private final RectificationRows rows;
    private final RectificationLetters letters;
    private final Requests requests;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;

    RegisteringRectifications(
            TakenRectifications taken,
            RectificationRows rows,
            RectificationLetters letters,
            Requests requests,
            Settings settings,
            AuditTrail audit,
            Clock clock) {
        this.taken = taken;
        this.rows = rows;
        this.letters = letters;
        this.requests = requests;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a demand under the next number of the year it came in.
     *
     * @param id from the form, so that sending it twice registers once
     * @throws Refused invalid, at the field, whatever is missing or cannot be; conflict if the id is taken or the request is void
     */
    public void register(RectificationId id, RectificationDemand demand, Officer by) {
        RectificationRules.requireRole(Role.CLERK, by);
        if (demand.request() == null) {
            taken.requireBetween(REGULATION_IN_FORCE, demand.receivedOn(), "receivedOn");
        } else {
            DisclosureRequest request = requests.lock(demand.request(), by);
            requests.requirePossible(request, demand.receivedOn(), "receivedOn");
        }
        requireApplicant(demand.applicant());
        RectificationRules.text(demand.information(), "recordText", "rectification.informationMissing");
        RectificationRules.text(demand.inaccuracy(), "inaccuracy", "rectification.inaccuracyMissing");
        RectificationRules.text(demand.wanted(), "rightText", "rectification.wantedMissing");
        if (rows.exists(id)) {
            throw Refused.conflict("rectification.registeredAlready");
        }
        RectificationNumber number =
                rows.nextNumber(by.agencyId(), demand.receivedOn().getYear());
        rows.insert(id, by.agencyId(), number, settings.of(by.agencyId(), Setting.RECTIFICATION_DAYS), demand);
        audit.record(
                new RectificationRegistered(
                        Rectification.ledger(id, demand.request()), demand.receivedOn(), id.value(), number.toString()),
                by);
    }

    private void requireApplicant(Applicant applicant) {
        RectificationRules.text(applicant.name(), "applicantName", "requests.registration.missing.applicantName");
        applicant.identity().fault(LocalDate.now(clock)).ifPresent(reason -> {
            throw Refused.invalid("identityNumber", reason);
        });
        if (isBlank(applicant.phone()) && isBlank(applicant.email()) && isBlank(applicant.address())) {
            throw Refused.invalid("phone", "requests.registration.contactMissing");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /**
     * Asks for evidence, once; the letter stands from now on as it was composed.
     *
     * @param until after this day it is examined without
     * @throws Refused conflict if it was asked for before, or while the agency's letterhead is not known
     */
    public void askEvidence(RectificationId id, int version, LocalDate on, String wanted, LocalDate until, Officer by) {
        Rectification one = taken.take(id, version, Role.CLERK, RectificationRules.REGISTERED, by);
        if (one.asked() != null) {
            throw Refused.conflict("rectification.evidence.once");
        }
        taken.requireBetween(one.demand().receivedOn(), on, "evidenceAskedOn");
        if (!until.isAfter(on)) {
            throw Refused.invalid("evidenceUntil", "rectification.evidence.untilTooEarly");
        }
        String what = RectificationRules.text(wanted, "evidenceWanted", "rectification.evidence.wantedMissing");
        RectificationLetter letter = letters.evidenceNoticeOf(one, what, until)
                .orElseThrow(() -> Refused.conflict("rectification.letterheadMissing"));
        rows.askEvidence(id, new EvidenceNotice(on, what, until, null, letter));
        audit.record(
                new RectificationEvidenceAsked(
                        one.ledger(), on, id.value(), one.number().toString(), until),
                by);
    }

    /** Records the evidence that was asked for; what was there before stays before it. */
    public void receiveEvidence(RectificationId id, int version, LocalDate on, String evidence, Officer by) {
        Rectification one = taken.take(id, version, Role.CLERK, RectificationRules.EVIDENCE_ASKED, by);
        EvidenceNotice asked = one.asked();
        taken.requireBetween(asked == null ? one.demand().receivedOn() : asked.on(), on, "evidenceReceivedOn");
        String what = RectificationRules.text(evidence, "evidenceText", "rectification.evidence.textMissing");
        String before = one.demand().evidence();
        rows.receiveEvidence(id, on, before.isEmpty() ? what : before + "\n" + what);
        audit.record(
                new RectificationEvidenceReceived(
                        one.ledger(), on, id.value(), one.number().toString()),
                by);
    }

    /** Records that the demand was withdrawn before its result was told. */
    public void withdraw(RectificationId id, int version, LocalDate on, String reason, Officer by) {
        Rectification one = taken.take(id, version, Role.CLERK, RectificationRules.OPEN, by);
        taken.requireBetween(one.demand().receivedOn(), on, "withdrawnOn");
        String because = RectificationRules.text(reason, "reason", "rectification.reasonMissing");
        rows.withdraw(id, new Withdrawal(on, because));
        audit.record(
                new RectificationWithdrawn(
                        one.ledger(), on, id.value(), one.number().toString(), because),
                by);
    }
}
