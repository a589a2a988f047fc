package disclosuredesk.requests;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feature of an applicant, folded: equal keys were written for the same thing, whatever the spelling.
 *
 * @param folded see {@link FoldedText}
 */
public record ApplicantKey(ApplicantFeature feature, String folded) {

    /** All of an applicant's; of one who is still being typed, those that are complete. */
    public static Set<ApplicantKey> of(Applicant applicant) {
        Set<ApplicantKey> keys = new LinkedHashSet<>();
        add(keys, ApplicantFeature.IDENTITY, applicant.identity().number());
        add(keys, ApplicantFeature.PHONE, applicant.phone());
        add(keys, ApplicantFeature.EMAIL, applicant.email());
        add(keys, ApplicantFeature.ADDRESS, applicant.address());
        add(keys, ApplicantFeature.AGENT, applicant.agent());
        add(keys, ApplicantFeature.NAME, applicant.name());
        return keys;
    }

    private static void add(Set<ApplicantKey> keys, ApplicantFeature feature, @Nullable String text) {
        if (text != null) {
            FoldedText.of(feature, text).forEach(folded -> keys.add(new ApplicantKey(feature, folded)));
        }
    }
}
