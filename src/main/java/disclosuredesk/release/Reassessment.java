package disclosuredesk.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Withheld information was looked at again (art. 18).
 *
 * @param reviewOn when next; none once it may be disclosed
 */
public record Reassessment(
        LocalDate on, Result result, String note, @Nullable LocalDate reviewOn) {

    /** What came of it. */
    public enum Result {
        /** 继续不予公开. */
        STILL_WITHHELD,
        /** 可以公开: 情势变化，转为主动公开或者可以依申请提供. */
        MAY_BE_DISCLOSED
    }
}
