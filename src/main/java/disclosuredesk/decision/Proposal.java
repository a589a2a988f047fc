package disclosuredesk.decision;

import java.time.LocalDate;

/**
 * The department's proposed answer (拟办意见).
 *
 * @param ground the ground proposed for the whole request; the draft may divide it
 */
public record Proposal(Ground ground, String opinion, long proposedBy, LocalDate proposedOn) {}
