package disclosuredesk.lettercheck;

import disclosuredesk.decision.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record says that an answer of ours must say too.
 *
 * @param grounds of the parts, in their order
 * @param information what was asked for, as a letter quotes it
 * @param reviewChannel where a review is applied for on the internet; null if the organ has none
 */
public record ComposedFacts(
        CaseFacts facts,
        List<Ground> grounds,
        String information,
        @Nullable String reviewChannel) {}
