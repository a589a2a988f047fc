package disclosuredesk.desk.search;

import disclosuredesk.decision.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of cases is narrowed to; every field may be left open. */
class CaseFilter extends BoardFilter {

    /** Where a case is in its life. */
    enum State {
        OPEN,
        OVERDUE,
        PAUSED,
        CLOSED,
        ARCHIVED
    }

    public String text = "";
    public @Nullable Integer year;
    public @Nullable State state;
    public String step = "";
    public @Nullable Outcome outcome;
    public @Nullable Long department;

    /** The filters in force by the name of their parameter. */
    Map<String, Object> chosen() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        put(chosen, "text", text);
        put(chosen, "year", year);
        put(chosen, "state", state);
        put(chosen, "step", step);
        put(chosen, "outcome", outcome);
        put(chosen, "department", department);
        chosen.putAll(chosenOnBoard());
        return chosen;
    }

    private static void put(Map<String, Object> chosen, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            chosen.put(name, value);
        }
    }
}
