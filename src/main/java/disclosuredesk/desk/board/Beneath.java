package disclosuredesk.desk.board;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Light;
import disclosuredesk.desk.docket.CaseRow;
import disclosuredesk.desk.docket.CaseRows;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.holding.OrganSupervision;
import disclosuredesk.holding.OrganSupervisions;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The organs beneath one and their open cases, for who supervises them. What is counted of an organ is what its own board counts; of a restricted case
 * nothing is told but that it is counted.
 */
@Component
class Beneath {

    private final OrgansBeneath organs;
    private final Boards boards;
    private final LiveYears liveYears;
    private final AgencyCounts counts;
    private final Docket docket;
    private final BoardConditions conditions;
    private final CaseRows rows;
    private final OrganSupervisions supervisions;
    private final Visibility visibility;
    private final JdbcClient jdbc;
    private final Clock clock;

    Beneath(
            OrgansBeneath organs,
            Boards boards,
            LiveYears liveYears,
            AgencyCounts counts,
            Docket docket,
            BoardConditions conditions,
            CaseRows rows,
            OrganSupervisions supervisions,
            Visibility visibility,
            JdbcClient jdbc,
            Clock clock) {
        this.organs = organs;
        this.boards = boards;
        this.liveYears = liveYears;
        this.counts = counts;
        this.docket = docket;
        this.conditions = conditions;
        this.rows = rows;
        this.supervisions = supervisions;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An organ with its figures.
     *
     * @param lights of its open cases
     * @param live the running year of its annual report
     * @param complaints about it that are not answered
     * @param supervised what was demanded of it and is not closed
     * @param overdue what of that it should have answered
     */
    record Line(
            OrgansBeneath.Beneath organ,
            Map<Light, Integer> lights,
            int open,
            LiveYear live,
            int complaints,
            int supervised,
            int overdue) {

        public int light(Light light) {
            return lights.getOrDefault(light, 0);
        }
    }

    List<Line> lines(Officer by) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<OrganSupervision>> issued =
                supervisions.open(by.agencyId()).stream().collect(Collectors.groupingBy(OrganSupervision::organId));
        return organs.of(by.agencyId()).stream()
                .map(organ -> line(organ, issued.getOrDefault(organ.id(), List.of()), today))
                .toList();
    }

    private Line line(OrgansBeneath.Beneath organ, List<OrganSupervision> issued, LocalDate today) {
        Lights lights = boards.whole(organ.id());
        Map<Light, Integer> each = new HashMap<>();
        Lights.ORDER.forEach(light -> each.put(light, lights.of(light).count()));
        return new Line(
                organ,
                each,
                lights.all().count(),
                counts.of(organ.id(), "live year", LiveYears.MATTERS, () -> liveYears.of(organ.id(), today.getYear())),
                complaints(organ.id()),
                issued.size(),
                (int) issued.stream().filter(one -> one.isOverdue(today)).count());
    }

    private int complaints(long organ) {
        return jdbc.sql("""
                select count(*) from complaint c where c.agency_id = :agency and c.side = 'RESPONDENT' and c.answered_on is null and c.voided_on is null
                """).param("agency", organ).query(Integer.class).single();
    }

    /**
     * An open case of an organ beneath.
     *
     * @param organ the name of its organ
     */
    record OpenCase(String organ, CaseRow row) {}

    /**
     * Some of the open cases, the most urgent first.
     *
     * @param hidden how many more there are that are restricted: they are counted and not named
     */
    record Cases(Page<OpenCase> page, int hidden) {}

    /**
     * @param organ null: all
     * @param light null: all
     */
    Cases cases(@Nullable Long organ, @Nullable Light light, int page, Officer by) {
        Set<String> hidden = visibility.hiddenFrom(by);
        Map<String, String> names = new HashMap<>();
        List<Docket.Case> all = new ArrayList<>();
        int left = 0;
        for (OrgansBeneath.Beneath one : organs.of(by.agencyId())) {
            if (organ == null || organ == one.id()) {
                BoardDays days = conditions.days(one.id());
                List<Docket.Case> here = docket.of(one.id()).all().stream()
                        .filter(Docket.Case::open)
                        .filter(each -> light == null || days.light(each) == light)
                        .toList();
                List<Docket.Case> shown = here.stream()
                        .filter(each -> !hidden.contains(each.id()))
                        .toList();
                left += here.size() - shown.size();
                shown.forEach(each -> names.put(each.id(), one.name()));
                all.addAll(shown);
            }
        }
        all.sort(Docket.Case.URGENT_FIRST.thenComparing(Docket.Case::id));
        Page<Docket.Case> some = Page.of(all, page);
        List<OpenCase> lines =
                rows
                        .of(some.rows().stream()
                                .map(one -> new CaseRows.Key(one.id(), null))
                                .toList())
                        .stream()
                        .map(row -> new OpenCase(names.getOrDefault(row.id().value(), ""), row))
                        .toList();
        return new Cases(new Page<>(lines, some.total(), some.number()), left);
    }
}
