package disclosuredesk.desk.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a case stands in the order of a list, as values and as the condition of what stands behind it. */
final class CasePlace {

    /** Stands for no date, which every server puts before all dates. */
    private static final LocalDate NO_DATE = LocalDate.of(1000, 1, 1);

    private static final Term YEAR = new Term("r.number_year", ":placeYear");
    private static final Term SERIAL = new Term("r.number_serial", ":placeSerial");
    private static final Term RECEIVED = new Term("r.received_on", ":placeReceived");
    private static final Term DUE = new Term("coalesce(d.safe_on, :placeNoDate)", ":placeDue");

    /** What is compared, and with which value of the case. */
    private record Term(String column, String value) {}

    private CasePlace() {}

    /** What {@link #values} reads; {@code dated} tells cases with a date from those without. */
    static String columns(String dated) {
        return "r.number_year, r.number_serial, r.received_on, " + dated + " as dated, d.safe_on ";
    }

    static Map<String, Object> values(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate due = row.getObject("safe_on", LocalDate.class);
        return Map.of(
                "placeYear", row.getInt("number_year"),
                "placeSerial", row.getInt("number_serial"),
                "placeReceived", row.getObject("received_on", LocalDate.class),
                "placeDated", row.getInt("dated"),
                "placeDue", Objects.requireNonNullElse(due, NO_DATE),
                "placeNoDate", NO_DATE);
    }

    /** What an order puts behind the case. */
    static String behind(CaseFilter.Order order, String dated) {
        List<Term> terms = switch (order) {
            case NUMBER, NUMBER_OLDEST -> List.of(YEAR, SERIAL);
            case RECEIVED, RECEIVED_OLDEST -> List.of(RECEIVED, YEAR, SERIAL);
            case DUE, DUE_LAST -> List.of(new Term(dated, ":placeDated"), DUE, YEAR, SERIAL);
        };
        return beyond(terms, order.direction().equals("ascending") ? " > " : " < ");
    }

    private static String beyond(List<Term> terms, String side) {
        Term first = terms.get(0);
        String further = first.column + side + first.value;
        return terms.size() == 1
                ? further
                : "(" + further + " or " + first.column + " = " + first.value + " and "
                        + beyond(terms.subList(1, terms.size()), side) + ")";
    }
}
