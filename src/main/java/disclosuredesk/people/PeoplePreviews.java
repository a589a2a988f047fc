package disclosuredesk.people;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.NewOfficer;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficersToAdd;
import disclosuredesk.agencies.Role;
import disclosuredesk.people.PeoplePreview.Line;
import disclosuredesk.shared.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lines of people and says of each what is wrong with it. Changes nothing. */
@Component
public class PeoplePreviews {

    /** So many are looked over by eye, and agreed to in a few steps. */
    static final int MOST_ROWS = 200;

    private final Agencies agencies;
    private final OfficersToAdd toAdd;
    private final PeopleWords words;

    PeoplePreviews(Agencies agencies, OfficersToAdd toAdd, PeopleWords words) {
        this.agencies = agencies;
        this.toAdd = toAdd;
        this.words = words;
    }

    /**
     * Every line of a text.
     *
     * @throws Refused forbidden to all but the administrator; invalid, at {@code rows}, if there is no line or there are too many
     */
    public PeoplePreview of(String text, Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        List<PeopleRow> rows = PeopleRow.of(text).stream()
                .filter(row -> !words.areHeads(row.cells()))
                .toList();
        if (rows.isEmpty()) {
            throw Refused.invalid("rows", "people.import.nobody");
        }
        if (rows.size() > MOST_ROWS) {
            throw Refused.invalid("rows", "people.import.tooMany", rows.size(), MOST_ROWS);
        }
        List<Department> departments = agencies.departments(by.agencyId());
        List<List<Refused>> unread = new ArrayList<>();
        List<NewOfficer> officers = new ArrayList<>();
        for (PeopleRow row : rows) {
            List<Refused> wrong = new ArrayList<>();
            row.cells().stream()
                    .filter(cell -> cell.startsWith("="))
                    .findFirst()
                    .ifPresent(cell -> wrong.add(Refused.invalid(null, "people.import.formula", cell)));
            officers.add(new NewOfficer(
                    row.login(),
                    row.name(),
                    department(row, departments, wrong),
                    roles(row, wrong),
                    row.jobTitle().isEmpty() ? null : row.jobTitle()));
            unread.add(wrong);
        }
        List<List<Refused>> refused = toAdd.wrongWith(officers, by.agencyId());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Refused> wrong = new ArrayList<>(unread.get(i));
            refused.get(i).stream()
                    .filter(one -> wrong.stream().noneMatch(before -> isOfOneField(before, one)))
                    .forEach(wrong::add);
            lines.add(new Line(rows.get(i), officers.get(i), List.copyOf(wrong)));
        }
        return new PeoplePreview(List.copyOf(lines));
    }

    /** What could not be read is not missing besides. */
    private static boolean isOfOneField(Refused before, Refused other) {
        return before.field() != null && before.field().equals(other.field());
    }

    private static @Nullable Long department(PeopleRow row, List<Department> departments, List<Refused> wrong) {
        if (row.department().isEmpty()) {
            return null;
        }
        for (Department department : departments) {
            if (department.name().equals(row.department())) {
                return department.id();
            }
        }
        wrong.add(Refused.invalid("departmentId", "people.import.department", row.department()));
        return null;
    }

    private Set<Role> roles(PeopleRow row, List<Refused> wrong) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : row.roles().split("[、，,;；/\\s]+")) {
            Role role = words.role(word);
            if (role != null) {
                roles.add(role);
            } else if (!word.isEmpty()) {
                wrong.add(Refused.invalid("roles", "people.import.role", word));
            }
        }
        return roles;
    }
}
