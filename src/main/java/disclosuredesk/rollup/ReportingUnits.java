package disclosuredesk.rollup;

import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The units on file. */
@Component
public class ReportingUnits {

    private final JdbcClient jdbc;

    ReportingUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every unit of a collector, whatever its years, in the order they were entered. */
    public List<ReportingUnit> of(long collectorId) {
        return jdbc.sql("select * from reporting_unit where collector_id = :collector order by id")
                .param("collector", collectorId)
                .query((row, number) -> unit(row))
                .list();
    }

    /** The units an agency reports as in a year. */
    public List<ReportingUnit> reportedBy(long agencyId, int year) {
        return reportedBy(agencyId).stream()
                .filter(unit -> unit.reportsFor(year))
                .toList();
    }

    List<ReportingUnit> reportedBy(long agencyId) {
        return jdbc.sql("select * from reporting_unit where agency_id = :agency order by id")
                .param("agency", agencyId)
                .query((row, number) -> unit(row))
                .list();
    }

    /** Of the units whose agency uses this system, that agency, by the submission of the year. */
    Map<Long, Long> organs(long collectorId, int year) {
        Map<Long, Long> organs = new HashMap<>();
        jdbc.sql("""
                select s.id, u.agency_id from unit_submission s join reporting_unit u on u.id = s.unit_id
                where u.collector_id = :collector and s.report_year = :year and u.agency_id is not null
                """).param("collector", collectorId).param("year", year).query((ResultSet row) -> {
            organs.put(row.getLong("id"), row.getLong("agency_id"));
        });
        return organs;
    }

    /** @throws Refused not found, if the collector has no such unit */
    public ReportingUnit get(long id, long collectorId) {
        return jdbc.sql("select * from reporting_unit where id = :id and collector_id = :collector")
                .param("id", id)
                .param("collector", collectorId)
                .query((row, number) -> unit(row))
                .optional()
                .orElseThrow(() -> Refused.notFound("statistics.units.notFound"));
    }

    /** Lets one act on the unit come after the other. */
    ReportingUnit hold(long id) {
        return jdbc.sql("select * from reporting_unit where id = :id for update")
                .param("id", id)
                .query((row, number) -> unit(row))
                .optional()
                .orElseThrow(() -> Refused.notFound("statistics.units.notFound"));
    }

    /** Lets no act on any of the collector's units come in between. */
    void holdAll(long collectorId) {
        jdbc.sql("select id from agency where id = :id for update")
                .param("id", collectorId)
                .query(Long.class)
                .single();
        jdbc.sql("select id from reporting_unit where collector_id = :collector order by id for update")
                .param("collector", collectorId)
                .query(Long.class)
                .list();
    }

    long insert(long collectorId, UnitEntry entry) {
        var key = new GeneratedKeyHolder();
        values(jdbc.sql("""
                insert into reporting_unit (collector_id, parent_id, name, kind, agency_id, vertical, first_year, last_year, merged_into, version)
                values (:collector, :parent, :name, :kind, :agency, :vertical, :first, :last, :merged, 0)
                """), entry).param("collector", collectorId).update(key, "id");
        return GeneratedKeys.id(key);
    }

    /** @return whether the unit still had that version */
    boolean update(long id, int version, UnitEntry entry) {
        return values(jdbc.sql("""
                update reporting_unit set parent_id = :parent, name = :name, kind = :kind, agency_id = :agency, vertical = :vertical,
                    first_year = :first, last_year = :last, merged_into = :merged, version = version + 1
                where id = :id and version = :version
                """), entry)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, UnitEntry entry) {
        return statement
                .param("parent", entry.parentId())
                .param("name", entry.name())
                .param("kind", entry.kind().name())
                .param("agency", entry.agencyId())
                .param("vertical", entry.vertical())
                .param("first", entry.firstYear())
                .param("last", entry.lastYear())
                .param("merged", entry.mergedInto());
    }

    static ReportingUnit unit(ResultSet row) throws SQLException {
        long lastYear = row.getLong("last_year");
        Integer last = row.wasNull() ? null : Math.toIntExact(lastYear);
        return new ReportingUnit(
                row.getLong("id"),
                row.getLong("collector_id"),
                id(row, "parent_id"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                id(row, "agency_id"),
                row.getBoolean("vertical"),
                row.getInt("first_year"),
                last,
                id(row, "merged_into"),
                row.getInt("version"));
    }

    static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
