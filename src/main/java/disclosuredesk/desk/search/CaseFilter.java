package disclosuredesk.desk.search;

import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.board.BoardFilter;
import disclosuredesk.requests.ApplicantFeature;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of cases is narrowed to, its order and its columns; every field may be left open. */
class CaseFilter extends BoardFilter {

    /** Where a case is in its life. */
    enum State {
        OPEN,
        OVERDUE,
        PAUSED,
        CLOSED,
        ARCHIVED,
        /** 待确认: something about the registration was moved and waits for another officer. */
        MOVED,
        /** 作废: never was a request. */
        VOID
    }

    /** What a list is ordered by; cases alike in it by their number, so that none is doubled or lost between pages. */
    enum Order {
        NUMBER,
        DUE,
        RECEIVED,
        NUMBER_OLDEST,
        DUE_LAST,
        RECEIVED_OLDEST;

        /** The same from its other end. */
        Order turned() {
            return switch (this) {
                case NUMBER -> NUMBER_OLDEST;
                case DUE -> DUE_LAST;
                case RECEIVED -> RECEIVED_OLDEST;
                case NUMBER_OLDEST -> NUMBER;
                case DUE_LAST -> DUE;
                case RECEIVED_OLDEST -> RECEIVED;
            };
        }

        /** As {@code aria-sort} says it. */
        String direction() {
            return switch (this) {
                case NUMBER, RECEIVED, DUE_LAST -> "descending";
                case DUE, NUMBER_OLDEST, RECEIVED_OLDEST -> "ascending";
            };
        }
    }

    public String text = "";
    /** Case numbers as pasted from anywhere, in any spelling. */
    public String numbers = "";
    /** What an applicant may be recognised by, in any spelling. */
    public String phone = "";

    public String email = "";
    public String address = "";
    public String agent = "";
    /** The case whose applicant these may be the same as, and by which feature; without one, by any. */
    public @Nullable RequestId same;

    public @Nullable ApplicantFeature feature;
    public @Nullable Integer year;
    public @Nullable State state;
    public String step = "";
    public @Nullable Outcome outcome;
    public @Nullable Long department;
    public @Nullable Long holder;
    public @Nullable ApplicantKind kind;
    public @Nullable Channel channel;
    public @Nullable LocalDate receivedFrom;
    public @Nullable LocalDate receivedTo;
    public @Nullable LocalDate dueFrom;
    public @Nullable LocalDate dueTo;
    public @Nullable Order order;
    public List<Column> columns = new ArrayList<>();

    /** How addresses carry fields that are not to be read there. */
    private Map<String, String> carried = Map.of();

    void carriedAs(Map<String, String> fields) {
        carried = fields;
    }

    /** Fields of which nobody can tell what they say, as addresses carry them: narrowed to what cannot be read is narrowed to nothing. */
    private Map<String, String> unreadable = Map.of();

    void unreadable(Map<String, String> fields) {
        unreadable = fields;
    }

    /** Whether something the list is narrowed to cannot be read. */
    boolean isUnreadable() {
        return !unreadable.isEmpty();
    }

    /** The columns shown, in their own order. */
    List<Column> shown() {
        return columns.isEmpty() ? Column.USUAL : Column.inOrder(Set.copyOf(columns));
    }

    /**
     * Whether void cases are among those meant: who asks for them, or looks for something by its words or number. Every other
     * list is a figure somewhere, and void cases are counted nowhere.
     */
    boolean withVoid() {
        return state == State.VOID || !text.isBlank() || !numbers.isBlank();
    }

    /** The filters in force by the name of their parameter. */
    Map<String, Object> chosen() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        put(chosen, "text", text);
        put(chosen, "numbers", numbers);
        put(chosen, "phone", phone);
        put(chosen, "email", email);
        put(chosen, "address", address);
        put(chosen, "agent", agent);
        put(chosen, "same", same);
        put(chosen, "feature", same == null ? null : feature);
        put(chosen, "year", year);
        put(chosen, "state", state);
        put(chosen, "step", step);
        put(chosen, "outcome", outcome);
        put(chosen, "department", department);
        put(chosen, "holder", holder);
        put(chosen, "kind", kind);
        put(chosen, "channel", channel);
        put(chosen, "receivedFrom", receivedFrom);
        put(chosen, "receivedTo", receivedTo);
        put(chosen, "dueFrom", dueFrom);
        put(chosen, "dueTo", dueTo);
        chosen.putAll(chosenOnBoard());
        return chosen;
    }

    /** Everything that makes the list what it is, order and columns included. */
    Map<String, Object> parameters() {
        Map<String, Object> all = chosen();
        all.replaceAll((field, value) -> carried.getOrDefault(field, String.valueOf(value)));
        all.putAll(unreadable);
        put(all, "order", order);
        if (!shown().equals(Column.USUAL)) {
            all.put(
                    "columns",
                    String.join(",", shown().stream().map(Column::name).toList()));
        }
        return all;
    }

    private static void put(Map<String, Object> chosen, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            chosen.put(name, value);
        }
    }
}
