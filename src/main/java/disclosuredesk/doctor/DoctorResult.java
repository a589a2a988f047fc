package disclosuredesk.doctor;

import java.time.LocalDateTime;

/**
 * What a run of the doctor came to.
 *
 * @param undone checks that could not be made
 */
public record DoctorResult(LocalDateTime ranAt, boolean deep, int checks, long faults, long hints, int undone) {

    /** Whether everything was looked at and nothing was wrong. */
    public boolean isHealthy() {
        return faults == 0 && undone == 0;
    }
}
