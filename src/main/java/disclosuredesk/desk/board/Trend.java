package disclosuredesk.desk.board;

import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.board.Chart.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months, the running one last, and all of them together.
 *
 * @param families which outcome families there are, in the order of table 三
 */
record Trend(List<Month> months, Month all, List<Outcome.Family> families) {

    /** What stands for the percentage or the middle of nothing (T73). */
    static final String NONE = "–";

    /** What changed from month to month, as pictures. Where a number has no list of its own, the closed cases of the month are behind it. */
    public List<Chart> charts() {
        return List.of(
                Chart.bars(
                        "flow",
                        List.of("desk.board.received", "desk.board.closed"),
                        each(month -> List.of(Value.of(month.received()), Value.of(month.closed())))),
                Chart.stacks(
                        "outcomes",
                        families.stream().map(Outcome.Family::label).toList(),
                        each(month -> families.stream()
                                .map(family -> Value.of(month.outcomes().get(family)))
                                .toList())),
                Chart.line("rate", 100, each(month -> month.ofClosed(month.rate()))),
                Chart.line("median", 1, each(month -> month.ofClosed(month.middle()))));
    }

    private <T> List<T> each(Function<Month, T> values) {
        return months.stream().map(values).toList();
    }

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
    record Month(
            @Nullable YearMonth month,
            BoardFigure received,
            BoardFigure closed,
            BoardFigure inTime,
            BoardFigure extended,
            BoardFigure late,
            @Nullable Double median,
            Map<Outcome.Family, BoardFigure> outcomes) {

        /** Percent with one decimal, rounded down so that 100 % means all; nothing of nothing is {@link #NONE}. */
        public String rate() {
            int all = inTime.count() + late.count();
            return all == 0
                    ? NONE
                    : BigDecimal.valueOf(inTime.count() * 100L)
                            .divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN)
                            .stripTrailingZeros()
                            .toPlainString();
        }

        public String middle() {
            return median == null
                    ? NONE
                    : BigDecimal.valueOf(median).stripTrailingZeros().toPlainString();
        }

        private Value ofClosed(String words) {
            return new Value(words.equals(NONE) ? null : Double.valueOf(words), words, closed.address());
        }
    }
}
