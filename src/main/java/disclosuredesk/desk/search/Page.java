package disclosuredesk.desk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list.
 *
 * @param number from 1
 * @param total how many rows all pages have together
 */
public record Page<T>(List<T> rows, int number, long total) {

    /** Rows on a full page. */
    public static final int SIZE = 50;

    /** The page an address asks for; the first if it asks for none. */
    public static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    /** The page nearest to the one asked for that exists, given how many rows there are. */
    public static int clamp(int number, long total) {
        return (int) Math.max(1, Math.min(number, lastOf(total)));
    }

    private static long lastOf(long total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** How many rows lie before a page. */
    public static int offset(int number) {
        return (number - 1) * SIZE;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < last();
    }

    /** The number of the last page. */
    public long last() {
        return lastOf(total);
    }

    /** Position of the first row in the whole list, from 1. */
    public long from() {
        return total == 0 ? 0 : offset(number) + 1L;
    }

    /** Position of the last row in the whole list. */
    public long to() {
        return offset(number) + (long) rows.size();
    }
}
