package disclosuredesk.shared;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many there are in all
 * @param more whether there are more than {@code total}, which then is where the search stopped
 * @param number from 1
 */
public record Page<T>(List<T> rows, int total, boolean more, int number) {

    /** Rows of a page. */
    public static final int SIZE = 50;

    public Page(List<T> rows, int total, int number) {
        this(rows, total, false, number);
    }

    /** A page of a list that was read whole. */
    public static <T> Page<T> of(List<T> all, int page) {
        int number = nearest(page, all.size());
        return new Page<>(all.subList(before(number), Math.min(all.size(), number * SIZE)), all.size(), number);
    }

    /** The page that exists and is nearest to the one asked for. */
    public static int nearest(int page, int total) {
        return Math.max(1, Math.min(page, last(total)));
    }

    /** How many rows lie before a page. */
    public static int before(int number) {
        return (number - 1) * SIZE;
    }

    /** The number of the last page, at least 1. */
    public int last() {
        return last(total);
    }

    private static int last(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
