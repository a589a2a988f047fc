package disclosuredesk.people;

import disclosuredesk.agencies.NewOfficer;
import disclosuredesk.shared.Refused;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of people, and what stands against each of them. */
public record PeoplePreview(List<Line> lines) {

    /**
     * A line.
     *
     * @param officer as far as the line says him
     * @param wrong empty: he may be proposed
     */
    public record Line(PeopleRow row, NewOfficer officer, List<Refused> wrong) {
        public boolean isRight() {
            return wrong.isEmpty();
        }
    }

    List<NewOfficer> right() {
        return lines.stream().filter(Line::isRight).map(Line::officer).toList();
    }

    /** How many may be proposed. */
    public int rightCount() {
        return right().size();
    }

    /** How many may not. */
    public int wrongCount() {
        return lines.size() - rightCount();
    }

    /** The lines that may not be proposed, as they were typed. */
    String rest() {
        return lines.stream()
                .filter(line -> !line.isRight())
                .map(line -> line.row().line())
                .collect(Collectors.joining("\n"));
    }
}
