package disclosuredesk.desk.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A column of the list of cases, on the page and in the exported sheet. */
enum Column {
    NUMBER,
    APPLICANT,
    APPLICANT_KIND,
    CHANNEL,
    INFORMATION,
    RECEIVED_ON,
    STEP,
    HOLDER,
    DUE,
    OUTCOME,
    CLOSED_ON,
    DEPARTMENT;

    /** What is shown unless something else is chosen. */
    static final List<Column> USUAL =
            List.of(NUMBER, APPLICANT, INFORMATION, RECEIVED_ON, STEP, HOLDER, DUE, OUTCOME, DEPARTMENT);

    static List<Column> inOrder(Set<Column> some) {
        return Arrays.stream(values()).filter(some::contains).toList();
    }
}
