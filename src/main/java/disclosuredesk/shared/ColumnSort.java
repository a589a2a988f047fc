package disclosuredesk.shared;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column a list can be ordered by.
 *
 * @param direction ascending or descending, as {@code aria-sort} says it; null while the list is in another order
 * @param address the same list in the order its link leads to
 * @param title the message that says which order that is, if there is one
 */
public record ColumnSort(
        @Nullable String direction,
        String address,
        @Nullable String title) {}
