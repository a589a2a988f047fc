package disclosuredesk.statistics;

import java.time.LocalDate;

/**
 * The days a table counts: a year, or a quarter or month of it, by the same rules.
 *
 * @param start the first day
 * @param next the day after the last
 */
public record CountedSpan(LocalDate start, LocalDate next) {

    private static final int MONTHS_OF_QUARTER = 3;

    public static CountedSpan year(int year) {
        return new CountedSpan(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** @param quarter 1 to 4 */
    public static CountedSpan quarter(int year, int quarter) {
        LocalDate start = LocalDate.of(year, (quarter - 1) * MONTHS_OF_QUARTER + 1, 1);
        return new CountedSpan(start, start.plusMonths(MONTHS_OF_QUARTER));
    }

    /** @param month 1 to 12 */
    public static CountedSpan month(int year, int month) {
        LocalDate start = LocalDate.of(year, month, 1);
        return new CountedSpan(start, start.plusMonths(1));
    }
}
