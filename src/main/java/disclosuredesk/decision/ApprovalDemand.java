package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.shared.RequestId;

/**
 * One thing an answer must have before it is signed. The module whose matter it is demands it, as a bean; {@link ApprovalDemands} says in which
 * order. What is demanded stands in the transaction of the act: a refusal leaves nothing behind.
 */
public interface ApprovalDemand {

    /** By which the list names it; no two demands have the same. */
    String name();

    /**
     * Of a draft before it is written, so that the drafter hears of it and not the head.
     *
     * @throws disclosuredesk.shared.Refused if it is not met
     */
    default void requireOfDraft(RequestId request, Decision draft, Officer by) {}

    /**
     * Of the answer that has just been signed; what belongs to the signature is done here.
     *
     * @param approved the fact as the ledger has it
     * @throws disclosuredesk.shared.Refused if it is not met: then nothing is signed
     */
    default void require(DecisionApproved approved, Decision signed, Officer by) {}

    /**
     * The signature was taken back before anybody opened the case; what {@link #require} did for it is undone here.
     *
     * @param approved the entry that does not stand any more
     */
    default void takenBack(RequestId request, AuditEntry approved) {}
}
