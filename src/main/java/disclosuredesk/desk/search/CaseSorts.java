package disclosuredesk.desk.search;

import disclosuredesk.shared.ColumnSort;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The heads of the columns a list of cases can be ordered by; those are the columns with an index. */
final class CaseSorts {

    private CaseSorts() {}

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
                            "/requests?" + FilterWords.query(parameters, ""),
                            "CaseOrder." + next));
        });
        return sorts;
    }
}
