package disclosuredesk.desk.board;

import disclosuredesk.decision.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months, the running one last, and all of them together.
 *
 * @param families which outcome families there are, in the order of table 三
 */
record Trend(List<Month> months, Month all, List<Outcome.Family> families) {

    /** What stands for the percentage or the middle of nothing (T73). */
    static final String NONE = "–";

    /**
     * A month, or all.
     *
     * @param month null: all of them
     * @param inTime closed not later than the day to work by; where no period ran to its end (withdrawn while paused) a case is
     *     neither in time nor late
     * @param extended those of {@code inTime} whose period had been extended
     * @param median working days from the day after receipt to the day of the answer, pauses included, of what was answered
     *     (rows （一） to （五）); null where there is none, or a calendar is missing
     */
    record Month(@Nullable YearMonth month, BoardFigure received, BoardFigure closed, BoardFigure inTime, BoardFigure extended, BoardFigure late, @Nullable Double median,
            Map<Outcome.Family, BoardFigure> outcomes) {

        /** Percent with one decimal, rounded down so that 100 % means all; nothing of nothing is {@link #NONE}. */
        public String rate() {
            int all = inTime.count() + late.count();
            return all == 0 ? NONE : BigDecimal.valueOf(inTime.count() * 100L)
                    .divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
        }

        public String middle() {
            return median == null ? NONE : BigDecimal.valueOf(median).stripTrailingZeros().toPlainString();
        }
    }
}
