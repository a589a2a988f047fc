package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of how a request was taken in, beside channel and days.
 *
 * @param oral if it was made orally
 * @param agentProof what the agent showed of his authority (委托手续), in the clerk's words
 * @param letter a request out of the same letter (一信多申请); each has its own number and its own period
 */
public record Intake(
        @Nullable OralRequest oral,
        @Nullable String agentProof,
        @Nullable RequestId letter) {

    /** In writing, by the applicant himself, one request to the letter. */
    public static final Intake PLAIN = new Intake(null, null, null);

    /** With the authority shown for another request out of the same letter. */
    Intake provedAs(Intake other) {
        return new Intake(oral, other.agentProof(), letter);
    }
}
