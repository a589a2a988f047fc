package disclosuredesk.statistics;

import static java.util.Objects.requireNonNull;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables 二 on file, one to an agency and year, in the format of the year. */
@Component
public class Table2Sheets {

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Table2Sheets(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** The agency's table of the year; all of its cells blank while nothing was entered. */
    public Table2Sheet of(long agencyId, int year) {
        ReportFormat format = ReportFormat.of(year);
        Map<Table2Row, List<Table2.Cell>> cells = new EnumMap<>(Table2Row.class);
        for (Table2Row row : Table2Row.of(format)) {
            cells.put(row, new ArrayList<>(Collections.nCopies(row.columns().size(), Table2.Cell.BLANK)));
        }
        jdbc.sql(
                        "select row_code, column_number, figure, note from table2_cell where agency_id = :agency and report_year = :year")
                .param("agency", agencyId)
                .param("year", year)
                .query((ResultSet found) -> {
                    requireNonNull(cells.get(Table2Row.valueOf(found.getString("row_code"))))
                            .set(found.getInt("column_number"), cell(found, "figure", "note"));
                });
        int version = jdbc.sql("select version from table2_sheet where agency_id = :agency and report_year = :year")
                .param("agency", agencyId)
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new Table2Sheet(version, new Table2(format, cells));
    }

    /** What was changed, latest first. */
    public List<Table2Change> changes(long agencyId, int year) {
        return jdbc.sql(
                        "select * from table2_change where agency_id = :agency and report_year = :year order by id desc")
                .param("agency", agencyId)
                .param("year", year)
                .query((found, number) -> new Table2Change(
                        Table2Row.valueOf(found.getString("row_code")),
                        found.getInt("column_number"),
                        cell(found, "old_figure", "old_note"),
                        cell(found, "new_figure", "new_note"),
                        found.getObject("changed_at", LocalDateTime.class),
                        found.getString("officer_name")))
                .list();
    }

    private static Table2.Cell cell(ResultSet found, String figure, String note) throws SQLException {
        String digits = found.getString(figure);
        return new Table2.Cell(digits == null ? null : new BigDecimal(digits), found.getString(note));
    }

    /** Takes the sheet for a change. @return whether it still had that version */
    boolean take(long agencyId, int year, int version) {
        revisions.raise(agencyId, ReportSources.REVISION);
        jdbc.sql("insert ignore into table2_sheet (agency_id, report_year, version) values (:agency, :year, 0)")
                .param("agency", agencyId)
                .param("year", year)
                .update();
        return jdbc.sql("""
                update table2_sheet set version = version + 1
                where agency_id = :agency and report_year = :year and version = :version
                """)
                        .param("agency", agencyId)
                        .param("year", year)
                        .param("version", version)
                        .update()
                == 1;
    }

    void put(long agencyId, int year, Table2Row row, int column, Table2.Cell cell) {
        jdbc.sql("""
                insert into table2_cell (agency_id, report_year, row_code, column_number, figure, note)
                values (:agency, :year, :row, :column, :figure, :note)
                on duplicate key update figure = values(figure), note = values(note)
                """)
                .param("agency", agencyId)
                .param("year", year)
                .param("row", row.name())
                .param("column", column)
                .param("figure", digits(cell))
                .param("note", cell.note())
                .update();
    }

    void record(long agencyId, int year, Table2Change change, Officer by) {
        jdbc.sql("""
                insert into table2_change (agency_id, report_year, row_code, column_number, old_figure, old_note,
                                           new_figure, new_note, changed_at, officer_id, officer_name)
                values (:agency, :year, :row, :column, :oldFigure, :oldNote, :newFigure, :newNote, :at, :officer, :name)
                """)
                .param("agency", agencyId)
                .param("year", year)
                .param("row", change.row().name())
                .param("column", change.column())
                .param("oldFigure", digits(change.before()))
                .param("oldNote", change.before().note())
                .param("newFigure", digits(change.after()))
                .param("newNote", change.after().note())
                .param("at", change.changedAt())
                .param("officer", by.id())
                .param("name", by.name())
                .update();
    }

    private static @Nullable String digits(Table2.Cell cell) {
        BigDecimal value = cell.value();
        return value == null ? null : value.toPlainString();
    }
}
