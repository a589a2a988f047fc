package disclosuredesk.decision;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of the information asked for.
 *
 * @param information the item, in the words of the letter
 * @param reason why; required unless the information is given
 * @param evidence what the ground is proved by, see {@link EvidenceRules}
 */
public record DecisionPart(
        String information, Ground ground, @Nullable String reason, Map<Evidence, String> evidence) {

    public DecisionPart {
        Map<Evidence, String> inOrder = new EnumMap<>(Evidence.class);
        inOrder.putAll(evidence);
        evidence = java.util.Collections.unmodifiableMap(inOrder);
    }

    /** Whether people would take both for the same item: signs and spaces around the words make no other name. */
    boolean isOfSameName(DecisionPart other) {
        return plain(information).equals(plain(other.information));
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{P}\\p{Z}]", "");
    }
}
