package disclosuredesk.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when the reply must be made.
 *
 * @param formal working days of consultations excluded from the day after sending to the day of the answer
 * @param safe the day of the answer counted as well, so never later than formal; the one to work by
 * @param anchor the day the period counts from
 * @param missingYear the year without which the dates cannot be computed; then both are null
 */
public record Deadline(
        State state,
        LocalDate anchor,
        @Nullable LocalDate formal,
        @Nullable LocalDate safe,
        @Nullable Integer missingYear) {

    /** Whether the period runs. */
    public enum State {
        /** 计时中 */
        RUNNING,
        /** 等待补正: no period runs; it will start again. */
        AWAITING_CORRECTION,
        /** 征求意见中: the days do not count; the dates are the earliest possible. */
        CONSULTING
    }
}
