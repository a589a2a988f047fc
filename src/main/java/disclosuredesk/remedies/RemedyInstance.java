package disclosuredesk.remedies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a remedy: the review, or a suit's 一审, 二审, 再审.
 *
 * @param number from 1, in the order they were begun
 * @param organ 复议机关、法院
 * @param result null while it is pending
 */
public record RemedyInstance(
        int number,
        Stage stage,
        String organ,
        String caseNumber,
        LocalDate filedOn,
        @Nullable RemedyResult result,
        @Nullable LocalDate decidedOn,
        String note) {

    /** As messages and the ledger name it: {@code REVIEW}, or the stage of a suit. */
    public String code(RemedyKind kind) {
        return kind == RemedyKind.REVIEW ? kind.name() : stage.name();
    }
}
