package disclosuredesk.desk.board;

import disclosuredesk.clock.Light;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.docket.Docket;
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
        /** In time, after an extension the applicant was told of (art. 33). */
        EXTENDED,
        LATE
    }

    public @Nullable Light light;
    /** The cases no department has: those of the disclosure office itself. */
    public boolean office;
    /** Whose turn it is: an officer who holds the open case in the role of its step, or {@link Docket#NOBODY}. */
    public @Nullable Long handledBy;

    public @Nullable BoardAlert watch;
    /** The cases that stand at their step for longer than the agency's own limit. */
    public boolean stepPast;
    /** The open cases that are not paused. */
    public boolean running;

    public @Nullable LocalDate closedFrom;
    public @Nullable LocalDate closedTo;
    public Outcome.@Nullable Family family;
    public @Nullable Timeliness timeliness;

    /** The filters in force by the name of their parameter. */
    public Map<String, Object> chosenOnBoard() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("light", light);
        chosen.put("office", office ? true : null);
        chosen.put("handledBy", handledBy);
        chosen.put("running", running ? true : null);
        chosen.put("watch", watch);
        chosen.put("stepPast", stepPast ? true : null);
        chosen.put("closedFrom", closedFrom);
        chosen.put("closedTo", closedTo);
        chosen.put("family", family);
        chosen.put("timeliness", timeliness);
        chosen.values().removeIf(Objects::isNull);
        return chosen;
    }
}
