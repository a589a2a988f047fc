package disclosuredesk.fees;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fee notice (收费通知) and its payment.
 *
 * @param units items of this request, or pages given
 * @param unitsBefore items the same applicant had in the month before these; 0 by page
 * @param sentOn the day the notice was sent
 * @param receivedOn the day the applicant got it: his 20 working days begin the day after
 * @param paidOn the day all of it was paid; null until then
 * @param receipt number of the 财政票据
 */
public record FeeNotice(
        Basis basis,
        int units,
        int unitsBefore,
        LocalDate sentOn,
        LocalDate receivedOn,
        @Nullable LocalDate paidOn,
        @Nullable String receipt) {

    /** By what a request is charged; never by both. */
    public enum Basis {
        /** 按件 */
        ITEM,
        /** 按量 */
        PAGE
    }

    /** What is to be paid, in yuan. */
    public int amount() {
        return Math.toIntExact(
                basis == Basis.PAGE
                        ? ProcessingFee.total(ProcessingFee.byPage(units))
                        : ProcessingFee.total(ProcessingFee.byItem(unitsBefore + units))
                                - ProcessingFee.total(ProcessingFee.byItem(unitsBefore)));
    }

    /** How the amount comes about, in words. */
    public String computation() {
        List<ProcessingFee.Band> bands =
                basis == Basis.PAGE ? ProcessingFee.byPage(units) : ProcessingFee.byItem(unitsBefore + units);
        String words = ProcessingFee.words(bands, basis == Basis.PAGE ? "页" : "件");
        return words == null ? "" : words;
    }

    public boolean isOpen() {
        return paidOn == null;
    }
}
