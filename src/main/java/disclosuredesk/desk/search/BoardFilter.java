package disclosuredesk.desk.search;

import disclosuredesk.clock.Light;
import disclosuredesk.decision.Outcome;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the numbers of the board are counted by, as parameters of the list that opens behind each of them. */
public class BoardFilter {

    /** Whether an answer came in time. Where no period ran to its end it is neither. */
    public enum Timeliness {
        IN_TIME,
        LATE
    }

    /** The holder of a case nobody has claimed. */
    public static final long NOBODY = 0;

    public @Nullable Light light;
    /** The cases no department has: those of the disclosure office itself. */
    public boolean office;
    /** An officer, or {@link #NOBODY}. */
    public @Nullable Long holder;
    public @Nullable Watch watch;
    public @Nullable LocalDate dueFrom;
    public @Nullable LocalDate dueUntil;
    public @Nullable LocalDate receivedFrom;
    public @Nullable LocalDate receivedUntil;
    public @Nullable LocalDate closedFrom;
    public @Nullable LocalDate closedUntil;
    public Outcome.@Nullable Family family;
    public @Nullable Timeliness timeliness;

    /** The filters in force by the name of their parameter. */
    Map<String, Object> chosenOnBoard() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("light", light);
        chosen.put("office", office ? true : null);
        chosen.put("holder", holder);
        chosen.put("watch", watch);
        chosen.put("dueFrom", dueFrom);
        chosen.put("dueUntil", dueUntil);
        chosen.put("receivedFrom", receivedFrom);
        chosen.put("receivedUntil", receivedUntil);
        chosen.put("closedFrom", closedFrom);
        chosen.put("closedUntil", closedUntil);
        chosen.put("family", family);
        chosen.put("timeliness", timeliness);
        chosen.values().removeIf(Objects::isNull);
        return chosen;
    }
}
