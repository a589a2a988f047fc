package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.remedies.RemedyFactCorrected.Field;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A review or suit is recorded, answered, corrected and, if it was recorded by mistake, voided. */
@Act
public class RecordingRemedies {

    private final TakenRemedies taken;
    private final RemedyRows rows;
    private final FilingRules rules;
    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    RecordingRemedies(
            TakenRemedies taken, RemedyRows rows, FilingRules rules, Requests requests, AuditTrail audit, Clock clock) {
        this.taken = taken;
        this.rows = rows;
        this.rules = rules;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a review or suit the agency was told of.
     *
     * @param id from the form, so that sending it twice records once
     * @throws Refused invalid as the rules say; conflict if the id is taken
     */
    public void file(RemedyId id, Filing filing, Officer by) {
        if (filing.request() != null) {
            requests.requireNotVoid(
                    requests.get(filing.request(), by)); // before anything else: what one may not see is not found
        }
        FilingRules.requireRecorder(by);
        rules.require(filing, by);
        if (rows.exists(id)) {
            throw Refused.conflict("remedies.filedAlready");
        }
        rows.insert(id, by.agencyId(), filing);
        audit.record(
                new RemedyFiled(
                        Remedy.ledger(id, filing.request()),
                        filing.filedOn(),
                        id.value(),
                        filing.kind(),
                        filing.organ(),
                        filing.caseNumber()),
                by);
    }

    /** Records that the answer to a review (复议法 arts 48, 54) or the defence in a suit (行诉法 art. 67) was submitted. */
    public void answer(RemedyId id, int version, LocalDate on, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        if (remedy.answeredOn() != null) {
            throw Refused.conflict("remedies.answeredAlready");
        }
        requireAnswerDay(remedy.filing(), on);
        rows.update(id, remedy.filing(), on);
        audit.record(
                new RemedyAnswered(
                        remedy.ledger(),
                        on,
                        id.value(),
                        remedy.kind(),
                        remedy.filing().organ()),
                by);
    }

    private void requireAnswerDay(Filing filing, LocalDate on) {
        LocalDate copy = filing.copyReceivedOn();
        if (copy == null) {
            throw Refused.invalid("answeredOn", "remedies.noCopyYet");
        }
        requests.requireNotFuture(on, "answeredOn");
        if (on.isBefore(copy)) {
            throw Refused.invalid("answeredOn", "remedies.answeredBeforeCopy", copy);
        }
    }

    /**
     * Puts right what was recorded wrongly; each value that changes is told to the ledger with what stood before. Whether it
     * is a review or a suit and what it is about cannot be changed: such an entry is voided.
     *
     * @throws Refused invalid as the rules say, without a reason, or if nothing changes
     */
    public void correct(
            RemedyId id, int version, Filing right, @Nullable LocalDate answeredOn, String reason, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        Filing was = remedy.filing();
        if (right.kind() != was.kind() || !Objects.equals(right.request(), was.request())) {
            throw Refused.invalid("remedyKind", "remedies.correct.otherKind");
        }
        var wrong = new Refusals();
        wrong.gather(() -> rules.require(right, by));
        if (answeredOn != null) {
            wrong.gather(() -> requireAnswerDay(right, answeredOn));
        }
        wrong.requireNone();
        LocalDate decided = remedy.instances().get(0).decidedOn();
        if (decided != null && right.filedOn().isAfter(decided)) {
            throw Refused.invalid("filedOn", "remedies.filedAfterDecided", decided);
        }
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        rows.update(id, right, answeredOn);
        Changes changes = new Changes(remedy, because, by);
        changes.tell(Field.TITLE, was.title(), right.title());
        if (!was.claimant().equals(right.claimant())) {
            changes.record(Field.CLAIMANT, was.maskedClaimant(), right.maskedClaimant());
        }
        changes.tell(Field.ORGAN, was.organ(), right.organ());
        changes.tell(Field.CASE_NUMBER, was.caseNumber(), right.caseNumber());
        changes.tell(Field.FILED_ON, was.filedOn(), right.filedOn());
        changes.tell(Field.COPY_RECEIVED_ON, was.copyReceivedOn(), right.copyReceivedOn());
        changes.tell(Field.ANSWERED_ON, remedy.answeredOn(), answeredOn);
        changes.tell(Field.PROCEDURE, was.procedure(), right.procedure());
        changes.tell(Field.ROUTE, was.route(), right.route());
        changes.tell(Field.REVIEW, number(was.review(), by), number(right.review(), by));
        changes.tell(Field.CO_DEFENDANT, was.coDefendant(), right.coDefendant());
        changes.tell(Field.STANDING, was.standing(), right.standing());
        if (changes.told == 0) {
            throw Refused.invalid("reason", "remedies.correct.nothing");
        }
    }

    private @Nullable String number(@Nullable RemedyId review, Officer by) {
        return review == null ? null : taken.name(review, by);
    }

    /** Tells the ledger of each value that changes. */
    private final class Changes {

        private final Remedy remedy;
        private final String reason;
        private final Officer by;
        private int told;

        Changes(Remedy remedy, String reason, Officer by) {
            this.remedy = remedy;
            this.reason = reason;
            this.by = by;
        }

        void tell(Field field, @Nullable Object was, @Nullable Object now) {
            if (!Objects.equals(was, now)) {
                record(field, was == null ? "" : was.toString(), now == null ? "" : now.toString());
            }
        }

        void record(Field field, String was, String now) {
            audit.record(
                    new RemedyFactCorrected(
                            remedy.ledger(), LocalDate.now(clock), remedy.id().value(), field, was, now, reason),
                    by);
            told++;
        }
    }

    /**
     * The head voids an entry that should not have been made. It stays on file and counts nowhere.
     *
     * @throws Refused forbidden to any but a head; conflict if a suit on file followed the review
     */
    public void voidEntry(RemedyId id, int version, String reason, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        FilingRules.requireHead(by);
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        if (taken.isFollowed(id, by)) {
            throw Refused.conflict("remedies.void.followed");
        }
        rows.setVoid(id, LocalDate.now(clock), because);
        audit.record(new RemedyVoided(remedy.ledger(), LocalDate.now(clock), id.value(), remedy.kind(), because), by);
    }
}
