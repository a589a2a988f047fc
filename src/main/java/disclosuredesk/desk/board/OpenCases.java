package disclosuredesk.desk.board;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.Followed;
import disclosuredesk.clock.Light;
import disclosuredesk.desk.docket.Docket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open cases of an agency out of its {@link Docket}, each once: by department, holder and light. */
@Component
class OpenCases {

    private final Agencies agencies;

    OpenCases(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Cases that have all this in common; {@link Docket.Handled} says what it means. */
    record Group(@Nullable Long department, long holder, Light light, int cases) {}

    /** Every group of the docket; not the cases are looked through but their groups. */
    static List<Group> of(Followed<Docket.Case> docket, BoardDays days) {
        List<Group> groups = new ArrayList<>();
        docket.groups(Docket.Handled.class)
                .forEach((key, cases) -> days.lights(cases, key.paused())
                        .forEach(
                                (light, count) -> groups.add(new Group(key.department(), key.holder(), light, count))));
        return groups;
    }

    /** The whole agency. */
    static Lights whole(List<Group> groups) {
        return Lights.of("", "desk.board.whole", "", counts(groups));
    }

    /** Each department with open cases, and the disclosure office's own. */
    List<Lights> departments(List<Group> groups, long agencyId) {
        Map<Long, String> names =
                agencies.everyDepartment(agencyId).stream().collect(Collectors.toMap(Department::id, Department::name));
        return by(
                groups,
                group -> Objects.requireNonNullElse(group.department(), 0L),
                (id, counts) -> id == 0
                        ? Lights.of("", "desk.board.office", "office=true", counts)
                        : Lights.of(names.getOrDefault(id, "?"), "", "department=" + id, counts));
    }

    /** Each officer whose turn it is with what he holds, and what nobody has claimed. */
    List<Lights> holders(List<Group> groups, long agencyId) {
        Map<Long, String> names =
                agencies.officers(agencyId).stream().collect(Collectors.toMap(Officer::id, Officer::name));
        return by(
                groups,
                Group::holder,
                (id, counts) -> Lights.of(
                        names.getOrDefault(id, ""),
                        id == Docket.NOBODY ? "desk.board.nobody" : "",
                        "handledBy=" + id,
                        counts));
    }

    private static List<Lights> by(List<Group> groups, Function<Group, Long> key, Naming naming) {
        Map<Long, List<Group>> sorted =
                groups.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return sorted.entrySet().stream()
                .map(one -> naming.of(one.getKey(), counts(one.getValue())))
                .sorted(Comparator.comparing(Lights::late)
                        .reversed()
                        .thenComparing(lights -> -lights.all().count()))
                .toList();
    }

    private interface Naming {
        Lights of(long id, Map<Light, Integer> counts);
    }

    private static Map<Light, Integer> counts(List<Group> groups) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        groups.forEach(group -> counts.merge(group.light(), group.cases(), Integer::sum));
        return counts;
    }
}
