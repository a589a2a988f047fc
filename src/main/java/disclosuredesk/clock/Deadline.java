package disclosuredesk.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when the reply must be made.
 *
 * @param anchor the day the formal period counts from
 * @param formal by the words of the Regulation
 * @param safe by the stricter reading wherever there are two; never later than formal, the one to work by
 * @param restarted the day if the period started again after payment (109号), where the agency goes on counting instead; null if
 *     no fee was paid or the period does start again
 * @param missingYear the year without which the dates cannot be computed; then all are null
 */
public record Deadline(
        State state,
        LocalDate anchor,
        @Nullable LocalDate formal,
        @Nullable LocalDate safe,
        @Nullable LocalDate restarted,
        @Nullable Integer missingYear) {

    /** Whether the period runs. */
    public enum State {
        /** 计时中 */
        RUNNING,
        /** 等待补正: no period runs; it will start again. */
        AWAITING_CORRECTION,
        /** 征求意见中: the days do not count; the dates are the earliest possible. */
        CONSULTING,
        /** 等待缴费 (109号): the period waits; when it ends is open until all was paid. */
        AWAITING_PAYMENT
    }

    /** Whether the two readings give two dates. */
    public boolean isAmbiguous() {
        return formal != null && !formal.equals(safe);
    }
}
