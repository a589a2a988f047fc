package disclosuredesk.desk.board;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Light;
import disclosuredesk.desk.ActPages;
import disclosuredesk.desk.search.BoardConditions;
import disclosuredesk.desk.search.BoardDays;
import disclosuredesk.desk.search.BoardFilter;
import disclosuredesk.desk.search.Watch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps that stand open in an agency, counted by one statement: by department, holder, step and light. It begins at the
 * open steps, so closed and archived cases, the most by far, are not read.
 */
@Component
class OpenCases {

    private static final String COUNT = """
            select r.department_id, h.officer_id, w.step, case when r.closed_on is null then 1 else 0 end as is_open,
                   %s as light, count(*) as cases, min(w.since) as since
            from (select t.request_id, t.step, t.role, t.since from work_task t
                  union all select m.request_id, m.step, m.role, m.since from work_message m) w
            join disclosure_request r on r.id = w.request_id
            left join request_deadline d on d.request_id = r.id
            %s
            where r.agency_id = :agency
            group by r.department_id, h.officer_id, w.step, is_open, light
            """.formatted(BoardDays.LIGHT, BoardConditions.HOLDER);

    /** The open cases the process has lost; it never should have. */
    private static final String STUCK = """
            select r.department_id, 0 as officer_id, '' as step, 1 as is_open, %s as light, count(*) as cases,
                   min(r.registered_at) as since
            from disclosure_request r
            left join request_deadline d on d.request_id = r.id
            where r.agency_id = :agency and %s
            group by r.department_id, light
            """.formatted(BoardDays.LIGHT, Watch.STUCK.condition());

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    OpenCases(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
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
            return open && !ActPages.BESIDE.contains(step);
        }
    }

    /** Every group of the agency. */
    List<Group> of(long agencyId, BoardDays days) {
        List<Group> groups = new ArrayList<>(groups(COUNT, agencyId, days));
        if (groups.stream().filter(Group::counts).mapToInt(Group::cases).sum() != all(agencyId)) {
            groups.addAll(groups(STUCK, agencyId, days));
        }
        return groups;
    }

    /** All open cases, whether or not a step of theirs stands open; the index alone answers. */
    private int all(long agencyId) {
        return jdbc.sql("select count(*) from disclosure_request where agency_id = :agency and closed_on is null")
                .param("agency", agencyId).query(Integer.class).single();
    }

    private List<Group> groups(String sql, long agencyId, BoardDays days) {
        return jdbc.sql(sql).params(days.values()).param("agency", agencyId).query(this::group).list();
    }

    private Group group(ResultSet row, int number) throws SQLException {
        long department = row.getLong("department_id");
        boolean office = row.wasNull();
        // the engine keeps moments, not local times
        LocalDate since = row.getTimestamp("since").toInstant().atZone(clock.getZone()).toLocalDate();
        return new Group(office ? null : department, row.getLong("officer_id"), row.getString("step"), row.getInt("is_open") == 1,
                Light.valueOf(row.getString("light")), row.getInt("cases"), since);
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
