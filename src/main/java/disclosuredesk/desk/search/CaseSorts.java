package disclosuredesk.desk.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column a list of cases can be ordered by; those are the columns with an index.
 *
 * @param direction ascending or descending, as {@code aria-sort} says it; null while the list is in another order
 * @param next the order its link leads to
 * @param address the same list in that order
 */
record ColumnSort(@Nullable String direction, CaseFilter.Order next, String address) {

    static Map<String, ColumnSort> of(CaseFilter filter) {
        Map<Column, CaseFilter.Order> firsts = new EnumMap<>(Map.of(
                Column.NUMBER, CaseFilter.Order.NUMBER,
                Column.RECEIVED_ON, CaseFilter.Order.RECEIVED,
                Column.DUE, CaseFilter.Order.DUE));
        CaseFilter.Order now = filter.order == null ? CaseFilter.Order.NUMBER : filter.order;
        Map<String, ColumnSort> sorts = new HashMap<>();
        firsts.forEach((column, first) -> {
            CaseFilter.Order next = now == first ? first.turned() : first;
            Map<String, Object> parameters = filter.parameters();
            parameters.put("order", next);
            sorts.put(
                    column.name(),
                    new ColumnSort(
                            now == first || now == first.turned() ? now.direction() : null,
                            next,
                            "/requests?" + FilterWords.query(parameters, "")));
        });
        return sorts;
    }
}
