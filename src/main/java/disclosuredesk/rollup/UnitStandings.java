package disclosuredesk.rollup;

import disclosuredesk.report.ReportScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree of a collector's units in a year and where each of them stands. */
@Component
public class UnitStandings {

    private final JdbcClient jdbc;
    private final ReportingUnits units;
    private final ReportingCalendars calendars;

    UnitStandings(JdbcClient jdbc, ReportingUnits units, ReportingCalendars calendars) {
        this.jdbc = jdbc;
        this.units = units;
        this.calendars = calendars;
    }

    /** The units that report for the year: each above those below it, kinds together, in the order they were entered. */
    public List<UnitStanding> of(long collectorId, int year) {
        List<ReportingUnit> all = units.of(collectorId).stream()
                .filter(unit -> unit.reportsFor(year))
                .sorted(Comparator.comparing(ReportingUnit::kind).thenComparing(ReportingUnit::id))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var tree = new Tree(all, latest(collectorId, year), calendars.of(collectorId, year));
        tree.add(null, 0, false);
        return tree.standings;
    }

    private Map<Long, UnitStanding.Attempt> latest(long collectorId, int year) {
        Map<Long, UnitStanding.Attempt> latest = new HashMap<>();
        jdbc.sql("""
                select s.unit_id, s.id, s.attempt, s.state, s.scope, s.submitted_at
                from unit_submission s join reporting_unit u on u.id = s.unit_id
                where u.collector_id = :collector and s.report_year = :year
                order by s.attempt
                """).param("collector", collectorId).param("year", year).query((ResultSet row) -> {
            latest.put(row.getLong("unit_id"), attempt(row));
        });
        return latest;
    }

    private static UnitStanding.Attempt attempt(ResultSet row) throws SQLException {
        return new UnitStanding.Attempt(
                row.getLong("id"),
                row.getInt("attempt"),
                SubmissionState.valueOf(row.getString("state")),
                ReportScope.valueOf(row.getString("scope")),
                row.getObject("submitted_at", LocalDateTime.class));
    }

    /** Puts the units in order while it looks who is held by a sum above him. */
    private static final class Tree {

        private final List<UnitStanding> standings = new ArrayList<>();
        private final List<ReportingUnit> units;
        private final Map<Long, UnitStanding.Attempt> latest;
        private final ReportingCalendar calendar;

        Tree(List<ReportingUnit> units, Map<Long, UnitStanding.Attempt> latest, ReportingCalendar calendar) {
            this.units = units;
            this.latest = latest;
            this.calendar = calendar;
        }

        void add(@Nullable Long parent, int depth, boolean covered) {
            for (ReportingUnit unit : units) {
                if (parent == null ? isTop(unit) : parent.equals(unit.parentId())) {
                    UnitStanding.Attempt attempt = latest.get(unit.id());
                    standings.add(new UnitStanding(
                            unit, depth, state(unit, attempt, covered), attempt, calendar.dueOn(unit.kind())));
                    boolean sum = attempt != null && attempt.isAcceptedSum() && !unit.vertical();
                    add(unit.id(), depth + 1, covered || sum);
                }
            }
        }

        /** A unit whose parent does not report in this year stands directly under the collector. */
        private boolean isTop(ReportingUnit unit) {
            return units.stream().noneMatch(other -> Long.valueOf(other.id()).equals(unit.parentId()));
        }

        private static UnitState state(ReportingUnit unit, UnitStanding.@Nullable Attempt attempt, boolean covered) {
            if (unit.vertical()) {
                return UnitState.VERTICAL;
            }
            if (covered) {
                return UnitState.COVERED;
            }
            return attempt == null
                    ? UnitState.MISSING
                    : UnitState.valueOf(attempt.state().name());
        }
    }
}
