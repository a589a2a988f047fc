package disclosuredesk.remedies;

import disclosuredesk.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What a review or an instance of a suit said of an answer.
 *
 * @param instance {@code REVIEW}, or the stage of a suit
 * @param result null while it is pending
 */
public record RemedyWord(
        RequestId request, String instance, @Nullable RemedyResult result) {}
