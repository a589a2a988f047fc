package disclosuredesk.cli.doctor;

import disclosuredesk.doctor.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param failure why the check could not be made; null if it was
 */
public record Diagnosis(
        String code,
        String subject,
        Findings findings,
        @Nullable String failure) {

    public boolean isHealthy() {
        return failure == null && findings.faultCount() == 0;
    }
}
