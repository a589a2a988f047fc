package disclosuredesk.desk.board;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Light;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.workflow.ProcessSteps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that stand open in an agency, counted out of its {@link Docket}: by department, holder, step and light. */
@Component
class OpenCases {

    private final Docket docket;
    private final Agencies agencies;

    OpenCases(Docket docket, Agencies agencies) {
        this.docket = docket;
        this.agencies = agencies;
    }

    /**
     * Cases that have all this in common.
     *
     * @param department null: the disclosure office's own
     * @param holder {@link BoardFilter#NOBODY}: not claimed in the role whose turn it is
     * @param step empty: none
     * @param open not closed; a closed one waits for the archive
     */
    record Group(@Nullable Long department, long holder, String step, boolean open, Light light, int cases, LocalDate since) {

        /** Whether the step is the one the case is handled at, which each open case has once. */
        boolean counts() {
            return open && !ProcessSteps.present().beside().contains(step);
        }
    }

    /** By what cases are grouped. */
    private record Key(@Nullable Long department, long holder, String step, boolean open, Light light) {}

    /** Every group of the agency. Open cases the process has lost, and it never should have, stand at the step without a name. */
    List<Group> of(long agencyId, BoardDays days) {
        Map<Key, List<LocalDate>> groups = new LinkedHashMap<>();
        for (Docket.Case one : docket.of(agencyId)) {
            Light light = days.light(one);
            for (Docket.Turn turn : one.turns()) {
                groups.computeIfAbsent(new Key(one.department(), one.holders().getOrDefault(turn.role(), BoardFilter.NOBODY), turn.step(),
                        one.open(), light), key -> new ArrayList<>()).add(turn.since());
            }
            if (one.open() && one.turns().stream().allMatch(turn -> ProcessSteps.present().beside().contains(turn.step()))) {
                groups.computeIfAbsent(new Key(one.department(), BoardFilter.NOBODY, "", true, light), key -> new ArrayList<>())
                        .add(one.registeredOn());
            }
        }
        return groups.entrySet().stream().map(one -> new Group(one.getKey().department(), one.getKey().holder(), one.getKey().step(),
                one.getKey().open(), one.getKey().light(), one.getValue().size(), Collections.min(one.getValue()))).toList();
    }

    /** The whole agency. */
    static Lights whole(List<Group> groups) {
        return Lights.of("", "desk.board.whole", "", counts(groups));
    }

    /** Each department with open cases, and the disclosure office's own. */
    List<Lights> departments(List<Group> groups, long agencyId) {
        Map<Long, String> names = agencies.departments(agencyId).stream().collect(Collectors.toMap(Department::id, Department::name));
        return by(groups, group -> Objects.requireNonNullElse(group.department(), 0L), (id, counts) -> id == 0
                ? Lights.of("", "desk.board.office", "office=true", counts)
                : Lights.of(names.getOrDefault(id, "?"), "", "department=" + id, counts));
    }

    /** Each officer whose turn it is with what he holds, and what nobody has claimed. */
    List<Lights> holders(List<Group> groups, long agencyId) {
        Map<Long, String> names = agencies.officers(agencyId).stream().collect(Collectors.toMap(Officer::id, Officer::name));
        return by(groups, Group::holder, (id, counts) -> Lights.of(names.getOrDefault(id, ""),
                id == BoardFilter.NOBODY ? "desk.board.nobody" : "", "handledBy=" + id, counts));
    }

    private static List<Lights> by(List<Group> groups, Function<Group, Long> key, Naming naming) {
        Map<Long, List<Group>> sorted = groups.stream().filter(Group::counts)
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return sorted.entrySet().stream().map(one -> naming.of(one.getKey(), counts(one.getValue())))
                .sorted(Comparator.comparing(Lights::late).reversed().thenComparing(lights -> -lights.all().count()))
                .toList();
    }

    private interface Naming {
        Lights of(long id, Map<Light, Integer> counts);
    }

    private static Map<Light, Integer> counts(List<Group> groups) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        groups.stream().filter(Group::counts).forEach(group -> counts.merge(group.light(), group.cases(), Integer::sum));
        return counts;
    }
}
