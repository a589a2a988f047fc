package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a review or suit: its result, a later instance of the same suit, the decision made again after it. A wrong
 * record is taken back with a reason; what it said stays in the ledger.
 */
@Act
public class DecidingRemedies {

    private final TakenRemedies taken;
    private final RemedyRows rows;
    private final RemedyOrders orders;
    private final Requests requests;
    private final AuditTrail audit;

    DecidingRemedies(TakenRemedies taken, RemedyRows rows, RemedyOrders orders, Requests requests, AuditTrail audit) {
        this.taken = taken;
        this.rows = rows;
        this.orders = orders;
        this.requests = requests;
        this.audit = audit;
    }

    /**
     * Records the result of the instance it is at.
     *
     * @throws Refused conflict if there is one already; invalid if the result is none of such a remedy, or its day cannot be
     */
    public void decide(RemedyId id, int version, RemedyResult result, LocalDate on, String note, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        if (remedy.last().result() != null) {
            throw Refused.conflict("remedies.decidedAlready");
        }
        put(remedy, result, on, note, by);
    }

    /**
     * Replaces a result that was recorded wrongly, or takes it back.
     *
     * @param result the right one; null if there is none yet
     * @param on the day of the right one
     */
    public void replaceResult(
            RemedyId id,
            int version,
            @Nullable RemedyResult result,
            @Nullable LocalDate on,
            String note,
            String reason,
            Officer by) {
        Remedy remedy = taken.take(id, version, by);
        RemedyInstance last = remedy.last();
        RemedyResult was = last.result();
        LocalDate wasOn = last.decidedOn();
        if (was == null || wasOn == null) {
            throw Refused.conflict("remedies.notDecided");
        }
        if (result != null && on == null) {
            throw Refused.invalid("decidedOn", "remedies.decidedOnMissing");
        }
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        if (!remedy.remade().isEmpty() && (result == null || result.effect() != RemedyResult.Effect.CORRECTED)) {
            throw Refused.conflict("remedies.remadeRests");
        }
        if (orders.of(id).containsKey(last.number())) {
            throw Refused.conflict("remedies.order.rests");
        }
        audit.record(
                new RemedyResultWithdrawn(remedy.ledger(), wasOn, id.value(), last.code(remedy.kind()), was, because),
                by);
        if (result == null || on == null) {
            rows.decide(id, last.number(), null, null, "");
        } else {
            put(remedy, result, on, note, by);
        }
    }

    private void put(Remedy remedy, RemedyResult result, LocalDate on, String note, Officer by) {
        RemedyInstance last = remedy.last();
        if (!result.isOf(remedy.kind())) {
            throw Refused.invalid("result", "remedies.resultOfAnother");
        }
        requests.requireNotFuture(on, "decidedOn");
        if (on.isBefore(last.filedOn())) {
            throw Refused.invalid("decidedOn", "remedies.decidedBeforeFiled", last.filedOn());
        }
        rows.decide(remedy.id(), last.number(), result, on, note.strip());
        audit.record(
                new RemedyDecided(
                        remedy.ledger(), on, remedy.id().value(), last.code(remedy.kind()), result, note.strip()),
                by);
    }

    /**
     * Records that a decided suit went on to a later instance: the same case, pending again until that one is decided.
     *
     * @throws Refused conflict if it is a review or not decided
     */
    public void carryOn(
            RemedyId id, int version, Stage stage, String organ, String caseNumber, LocalDate filedOn, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        RemedyInstance last = remedy.last();
        LocalDate decided = last.decidedOn();
        if (remedy.kind() == RemedyKind.REVIEW) {
            throw Refused.conflict("remedies.reviewHasOneInstance");
        }
        if (decided == null) {
            throw Refused.conflict("remedies.notDecided");
        }
        if (stage.compareTo(last.stage()) <= 0 && stage != Stage.RETRIAL) {
            throw Refused.invalid("stage", "remedies.stageBackwards");
        }
        requests.requireNotFuture(filedOn, "filedOn");
        if (filedOn.isBefore(decided)) {
            throw Refused.invalid("filedOn", "remedies.continuedBeforeDecided", decided);
        }
        String court = FilingRules.text(organ, "organ", "remedies.organMissing");
        RemedyInstance next =
                new RemedyInstance(last.number() + 1, stage, court, caseNumber.strip(), filedOn, null, null, "");
        rows.insert(id, next);
        audit.record(
                new RemedyContinued(
                        remedy.ledger(), filedOn, id.value(), next.code(remedy.kind()), court, next.caseNumber()),
                by);
    }

    /** The head takes back a later instance that did not happen. */
    public void takeInstanceBack(RemedyId id, int version, String reason, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        FilingRules.requireHead(by);
        RemedyInstance last = remedy.last();
        if (last.number() == 1 || last.result() != null) {
            throw Refused.conflict("remedies.noInstanceToTakeBack");
        }
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        rows.deleteInstance(id, last.number());
        audit.record(
                new RemedyContinuationRevoked(
                        remedy.ledger(), last.filedOn(), id.value(), last.code(remedy.kind()), because),
                by);
    }

    /**
     * Records the decision made again after the agency was corrected. The request stays closed with its first decision and is
     * not counted again.
     *
     * @param ground null if its parts stand on several grounds (部分公开)
     */
    public void remake(
            RemedyId id,
            int version,
            LocalDate madeOn,
            String letterNumber,
            @Nullable Ground ground,
            String note,
            Officer by) {
        Remedy remedy = taken.take(id, version, by);
        LocalDate decided = remedy.last().decidedOn();
        if (!remedy.isCorrected() || decided == null) {
            throw Refused.conflict("remedies.notCorrected");
        }
        requests.requireNotFuture(madeOn, "madeOn");
        if (madeOn.isBefore(decided)) {
            throw Refused.invalid("madeOn", "remedies.remadeBeforeDecided", decided);
        }
        String letter = FilingRules.text(letterNumber, "letterNumber", "remedies.letterMissing");
        Outcome outcome = ground == null ? Outcome.R2 : ground.outcome();
        int number =
                remedy.remade().stream().mapToInt(RemadeDecision::number).max().orElse(0) + 1;
        rows.insert(id, new RemadeDecision(number, madeOn, letter, outcome, ground, note.strip()));
        audit.record(
                new DecisionRemade(
                        remedy.ledger(),
                        madeOn,
                        id.value(),
                        letter,
                        outcome,
                        ground == null ? "" : ground.article(),
                        note.strip()),
                by);
    }

    /** The head takes back a decision made again that was recorded wrongly. */
    public void takeRemadeBack(RemedyId id, int version, int number, String reason, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        FilingRules.requireHead(by);
        RemadeDecision remade = remedy.remade().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("remedies.notFound"));
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        rows.deleteRemade(id, number);
        audit.record(
                new RemadeDecisionRevoked(remedy.ledger(), remade.madeOn(), id.value(), remade.letterNumber(), because),
                by);
    }
}
