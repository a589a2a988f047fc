package disclosuredesk.statistics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal of disclosure work (art. 46) that a report has to tell of (art. 50 ¶4).
 *
 * @param result in short: the mark, the place, what was decided
 * @param text what was found and what was done about it
 * @param fileName of the paper; null if none was filed
 * @param voidedOn the day a mistaken entry was voided: no text tells of it
 */
public record Appraisal(
        long id,
        int year,
        Kind kind,
        LocalDate heldOn,
        String organ,
        String result,
        String text,
        @Nullable String fileName,
        LocalDateTime recordedAt,
        String officerName,
        @Nullable LocalDate voidedOn,
        @Nullable String voidReason) {

    /** What it is. */
    public enum Kind {
        /** 工作考核 */
        ASSESSMENT,
        /** 社会评议 */
        PUBLIC_REVIEW,
        /** 责任追究 */
        ACCOUNTABILITY
    }

    public boolean isVoid() {
        return voidedOn != null;
    }
}
