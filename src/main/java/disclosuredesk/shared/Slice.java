package disclosuredesk.shared;

import java.util.List;

/**
 * A page of a list that was read whole.
 *
 * @param number from 1
 * @param last the number of the last page, at least 1
 */
public record Slice<T>(List<T> rows, int number, int last) {

    private static final int ROWS = 50;

    /** @param page what lies outside is brought to the nearest */
    public static <T> Slice<T> of(List<T> all, int page) {
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number = Math.max(1, Math.min(page, last));
        return new Slice<>(all.subList((number - 1) * ROWS, Math.min(all.size(), number * ROWS)), number, last);
    }
}
