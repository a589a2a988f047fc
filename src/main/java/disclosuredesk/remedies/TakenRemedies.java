package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A remedy taken for an act, as requests are: seen, not void, on the version the officer saw, locked until the act is done. */
@Component
class TakenRemedies {

    private final Remedies remedies;
    private final RemedyRows rows;

    TakenRemedies(Remedies remedies, RemedyRows rows) {
        this.remedies = remedies;
        this.rows = rows;
    }

    /**
     * @throws Refused not found; forbidden to whom it is not given to record; conflict if it is void or the version is stale
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Remedy take(RemedyId id, int version, Officer by) {
        Remedy seen = remedies.get(id, by);
        FilingRules.requireRecorder(by);
        if (seen.isVoid()) {
            throw Refused.conflict("remedies.isVoid");
        }
        if (!rows.raise(id, version)) {
            throw Refused.conflict("remedies.stale");
        }
        return seen;
    }

    /** Whether a suit on file, not void, followed the review. */
    boolean isFollowed(RemedyId review, Officer by) {
        return remedies.suitsAfter(review, by).stream().anyMatch(suit -> !suit.isVoid());
    }

    /** How the ledger names another remedy. */
    String name(RemedyId id, Officer by) {
        Filing filing = remedies.get(id, by).filing();
        return filing.organ() + filing.caseNumber();
    }
}
