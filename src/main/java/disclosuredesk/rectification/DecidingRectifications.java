package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.rectification.Rectification.EvidenceNotice;
import disclosuredesk.rectification.Rectification.Finding;
import disclosuredesk.rectification.Rectification.Signature;
import disclosuredesk.rectification.Rectification.Told;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A demand is examined by a clerk, its result signed by a head who did not examine it, carried out and told. */
@Act
public class DecidingRectifications {

    private final TakenRectifications taken;
    private final RectificationRows rows;
    private final RectificationLetters letters;
    private final RectificationFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    DecidingRectifications(
            TakenRectifications taken,
            RectificationRows rows,
            RectificationLetters letters,
            RectificationFiles files,
            AuditTrail audit,
            Clock clock) {
        this.taken = taken;
        this.rows = rows;
        this.letters = letters;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records what the examination found, for the signature.
     *
     * @param findings what was found and how, as the letter tells it
     * @param organ who may correct; only where the result names an organ
     * @throws Refused conflict while evidence that was asked for may still come; invalid without evidence for what is to be corrected
     */
    public void examine(
            RectificationId id, int version, RectificationResult result, String findings, String organ, Officer by) {
        Rectification one = taken.take(id, version, Role.CLERK, RectificationRules.EXAMINABLE, by);
        LocalDate today = LocalDate.now(clock);
        EvidenceNotice asked = one.asked();
        if (asked != null && asked.receivedOn() == null && !today.isAfter(asked.until())) {
            throw Refused.conflict("rectification.evidence.awaited", asked.until());
        }
        if (result == RectificationResult.CORRECTED
                && one.demand().evidence().isEmpty()
                && files.of(id).isEmpty()) {
            throw Refused.invalid("rectificationResult", "rectification.evidence.none");
        }
        String found = RectificationRules.text(findings, "examinationText", "rectification.findingsMissing");
        String other = result.namesAnOrgan()
                ? RectificationRules.text(organ, "competentOrgan", "rectification.organMissing")
                : null;
        rows.examine(id, new Finding(result, found, other, today, by.id()));
        audit.record(
                new RectificationExamined(
                        one.ledger(), today, id.value(), one.number().toString(), result, other),
                by);
    }

    /** Gives the result back to be examined again. */
    public void giveBack(RectificationId id, int version, String reason, Officer by) {
        Rectification one = taken.take(id, version, Role.HEAD, RectificationRules.EXAMINED, by);
        String because = RectificationRules.text(reason, "reason", "rectification.reasonMissing");
        rows.giveBack(id);
        audit.record(
                new RectificationReturned(
                        one.ledger(),
                        LocalDate.now(clock),
                        id.value(),
                        one.number().toString(),
                        because),
                by);
    }

    /**
     * Signs the result; the letter stands from now on as it was composed.
     *
     * @throws Refused forbidden to who examined it; conflict while the agency's letterhead is not known
     */
    public void sign(RectificationId id, int version, Officer by) {
        Rectification one = taken.take(id, version, Role.HEAD, RectificationRules.EXAMINED, by);
        Finding finding = Objects.requireNonNull(one.finding());
        if (finding.officerId() == by.id()) {
            throw Refused.forbidden("rectification.ownResult");
        }
        RectificationLetter letter =
                letters.resultOf(one).orElseThrow(() -> Refused.conflict("rectification.letterheadMissing"));
        LocalDate today = LocalDate.now(clock);
        rows.sign(id, today, by.id(), letter);
        audit.record(
                new RectificationSigned(
                        one.ledger(), today, id.value(), one.number().toString(), finding.result(), letter.number()),
                by);
    }

    /**
     * Records that the result was carried out and told; that closes it.
     *
     * @param carriedOutOn when the record was corrected or the demand handed on; only where something of that is to be done
     */
    public void tell(
            RectificationId id,
            int version,
            @Nullable LocalDate carriedOutOn,
            LocalDate on,
            DeliveryRoute route,
            String proof,
            Officer by) {
        Rectification one = taken.take(id, version, Role.CLERK, RectificationRules.SIGNED, by);
        Signature signed = Objects.requireNonNull(one.signed());
        RectificationResult result = Objects.requireNonNull(one.finding()).result();
        taken.requireBetween(signed.on(), on, "toldOn");
        LocalDate done = result.isCarriedOut() ? carriedOutOn : null;
        if (result.isCarriedOut() && done == null) {
            throw Refused.invalid("carriedOutOn", "rectification.carriedOutMissing." + result);
        }
        if (done != null) {
            taken.requireBetween(signed.on(), done, "carriedOutOn");
            if (done.isAfter(on)) {
                throw Refused.invalid("carriedOutOn", "rectification.carriedOutAfterTold", on);
            }
        }
        String proved = RectificationRules.text(proof, "deliveryProof", "rectification.proofMissing");
        rows.tell(id, new Told(on, route, proved, done));
        audit.record(
                new RectificationTold(one.ledger(), on, id.value(), one.number().toString(), result, route), by);
    }
}
