package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases of his agency are not there for an officer although he sees the whole agency or their department: those that are restricted
 * (限制知悉) to others. The rule is here alone. Whoever reads across cases asks it: in Java by {@link #hiddenFrom}, in SQL by {@link #hide}.
 */
@Component
public class Visibility {

    /** The restricted cases an officer {@code :reader} may not see; few, and read once for a statement. */
    private static final String HIDDEN = """
            select v.request_id from case_restriction v
            where v.request_id not in (select w.request_id from case_reader w where w.officer_id = :reader)
            """;

    private final JdbcClient jdbc;

    Visibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the cases that are not there for the officer. */
    public Set<String> hiddenFrom(Officer by) {
        return Set.copyOf(
                jdbc.sql(HIDDEN).param("reader", by.id()).query(String.class).list());
    }

    /** Whether one of them is the case. */
    public boolean isHidden(RequestId id, Officer by) {
        return !hidden(List.of(by), id).isEmpty();
    }

    /** Of some officers those the case is there for, as far as it is restricted. */
    public List<Officer> readers(RequestId id, Collection<Officer> officers) {
        Set<Long> not = hidden(officers, id);
        return officers.stream().filter(one -> !not.contains(one.id())).toList();
    }

    private Set<Long> hidden(Collection<Officer> officers, RequestId id) {
        Set<Long> readers = Set.copyOf(jdbc.sql("select w.officer_id from case_reader w where w.request_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .list());
        return readers.isEmpty()
                ? Set.of()
                : officers.stream()
                        .map(Officer::id)
                        .filter(one -> !readers.contains(one))
                        .collect(Collectors.toSet());
    }

    /** What is left of a list for the officer. @param request null: it belongs to no case */
    public <T> List<T> shown(Collection<T> all, Function<T, @Nullable RequestId> request, Officer by) {
        Set<String> hidden = hiddenFrom(by);
        return all.stream()
                .filter(one -> {
                    RequestId id = request.apply(one);
                    return id == null || !hidden.contains(id.value());
                })
                .toList();
    }

    /**
     * The same as the end of a condition: nothing while nothing is hidden from the officer.
     *
     * @param column with the id of the case, or null where a row belongs to none
     */
    public String hide(String column, Officer by, Map<String, Object> values) {
        Set<String> hidden = hiddenFrom(by);
        if (hidden.isEmpty()) {
            return "";
        }
        values.put("hidden", List.copyOf(hidden));
        return " and (" + column + " is null or " + column + " not in (:hidden))";
    }

    /** The condition on one row {@code r}, with {@code :reader}. */
    public static final String R_SEEN = "r.id not in (" + HIDDEN + ")";

    /** What {@link #R_SEEN} needs. */
    static Map<String, Object> reader(Officer by) {
        return new HashMap<>(Map.of("reader", by.id()));
    }
}
