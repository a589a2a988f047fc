package disclosuredesk.shared;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By which head of its table a list is ordered. The heads of a list are a closed set: whatever else an address asks for is the list's own order.
 *
 * @param head empty for the list's own order
 */
public record ListOrder(String head, boolean descending) {

    /** The list's own. */
    public static final ListOrder OWN = new ListOrder("", false);

    private static final String DESCENDING = "-";

    /** As an address asks for it: the name of a head, with a minus from its other end. */
    public static ListOrder of(String asked, Set<String> heads) {
        boolean descending = asked.startsWith(DESCENDING);
        String head = descending ? asked.substring(DESCENDING.length()) : asked;
        return heads.contains(head) ? new ListOrder(head, descending) : OWN;
    }

    /** What of the address keeps the order on another page. */
    public String query() {
        return head.isEmpty() ? "" : "sort=" + (descending ? DESCENDING : "") + head + "&";
    }

    /**
     * The links of the heads.
     *
     * @param list the address of the list without an order, ready for another parameter
     */
    public Map<String, ColumnSort> links(Set<String> heads, String list) {
        Map<String, ColumnSort> links = new HashMap<>();
        for (String one : heads) {
            boolean now = one.equals(head);
            links.put(
                    one,
                    new ColumnSort(
                            now ? (descending ? "descending" : "ascending") : null,
                            list + "sort=" + (now && !descending ? DESCENDING : "") + one,
                            null));
        }
        return links;
    }

    /** Rows in this order; those alike in it stay as they were. */
    public <T> List<T> sorted(List<T> rows, Map<String, Comparator<T>> heads) {
        Comparator<T> order = heads.get(head);
        if (order == null) {
            return rows;
        }
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(descending ? order.reversed() : order);
        return sorted;
    }

    /** {@code order by} of the column a head stands for, with what follows it; only what the list itself names gets there. */
    public String sql(Map<String, String> columns, String own) {
        String column = columns.get(head);
        return "order by " + (column == null ? own : column + (descending ? " desc, " : ", ") + own);
    }

    /** Text as a Chinese reader looks for it; what has none comes first. */
    public static <T> Comparator<T> text(Function<T, @Nullable String> of) {
        Collator chinese = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        return (one, other) -> {
            String first = of.apply(one);
            String second = of.apply(other);
            return chinese.compare(first == null ? "" : first, second == null ? "" : second);
        };
    }

    /** Days and numbers; what has none comes last. */
    public static <T, U extends Comparable<? super U>> Comparator<T> value(Function<T, @Nullable U> of) {
        return (one, other) -> {
            U first = of.apply(one);
            U second = of.apply(other);
            return first == null || second == null
                    ? Boolean.compare(first == null, second == null)
                    : first.compareTo(second);
        };
    }
}
