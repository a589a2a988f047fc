package disclosuredesk.statistics;

import static java.util.Objects.requireNonNull;

import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.remedies.RemedyResult.Effect;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table 四 derived from the remedies on file. A remedy is counted in each year it was pending at any time, with its result
 * as of 31 December (annual-report notes section 3; no national rule was found, see the page). Its instances are one case: the
 * last one begun by then counts. A suit is counted by the original agency only (201号), a voided entry nowhere.
 */
@Component
public class RemedyTable {

    /** What is counted, by the last instance {@code i} begun before the year's end; the same words for figure and list. */
    private static final String COUNTED = """
            from remedy r
            join remedy_instance i on i.remedy_id = r.id and i.filed_on < :next
            left join disclosure_request q on q.id = r.request_id
            where r.agency_id = :agency and r.voided_on is null and r.standing = 'ORIGINAL_ORGAN'
              and not exists (select 1 from remedy_instance later where later.remedy_id = r.id
                              and later.instance_no > i.instance_no and later.filed_on < :next)
              and (i.decided_on is null or i.decided_on >= :start)
            """;

    private static final String PENDING = "(i.decided_on is null or i.decided_on >= :next)";
    private static final String DECIDED = "i.decided_on < :next";

    private final JdbcClient jdbc;

    RemedyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The table of an agency and year, as the records stand now. */
    public Table4 derive(long agencyId, int year) {
        return derive(agencyId, CountedSpan.year(year));
    }

    /** The same of a part of a year. */
    public Table4 derive(long agencyId, CountedSpan span) {
        Map<Table4Row, int[]> counts = new EnumMap<>(Table4Row.class);
        for (Table4Row row : Table4Row.values()) {
            counts.put(row, new int[Table4.TOTAL + 1]);
        }
        String columns = Arrays.stream(new int[] {Table4.UPHELD, Table4.CORRECTED, Table4.OTHER, Table4.PENDING})
                .mapToObj(column -> "sum(case when " + condition(column) + " then 1 else 0 end) as column_" + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("select r.kind, r.route, count(*) as total, " + columns + " " + COUNTED + " group by r.kind, r.route")
                .params(period(agencyId, span))
                .query((ResultSet found) -> {
                    int[] numbers = requireNonNull(counts.get(row(found.getString("kind"), found.getString("route"))));
                    for (int column = 0; column < Table4.TOTAL; column++) {
                        numbers[column] += found.getInt("column_" + column);
                    }
                    numbers[Table4.TOTAL] += found.getInt("total");
                });
        Map<Table4Row, List<@Nullable Integer>> values = new EnumMap<>(Table4Row.class);
        counts.forEach(
                (row, numbers) -> values.put(row, Arrays.stream(numbers).boxed().toList()));
        return new Table4(values);
    }

    /** The year of the agency's first remedy, of which a table can be asked; the year given if it has none. */
    public int firstYear(long agencyId, int otherwise) {
        LocalDate first = jdbc.sql("""
                select min(i.filed_on) from remedy_instance i join remedy r on r.id = i.remedy_id where r.agency_id = :agency
                """)
                .param("agency", agencyId)
                .query((found, number) -> found.getObject(1, LocalDate.class))
                .list()
                .get(0);
        return first == null ? otherwise : Math.min(first.getYear(), otherwise);
    }

    /** The remedies behind one figure, oldest first. */
    public List<CountedRemedy> remedies(long agencyId, int year, Table4Row row, int column) {
        return remedies(agencyId, CountedSpan.year(year), row, column);
    }

    /** The same of a part of a year. */
    public List<CountedRemedy> remedies(long agencyId, CountedSpan span, Table4Row row, int column) {
        return jdbc.sql("""
                select r.id, r.request_id, coalesce(r.title, q.information) as about, q.number_year, q.number_serial, i.organ, i.case_number,
                       (select min(f.filed_on) from remedy_instance f where f.remedy_id = r.id) as begun_on,
                       case when %s then i.result end as result, case when %s then i.decided_on end as decided_on
                """.formatted(DECIDED, DECIDED)
                        + COUNTED + " and " + condition(row)
                        + (column == Table4.TOTAL ? "" : " and " + condition(column))
                        + " order by begun_on, r.id")
                .params(period(agencyId, span))
                .query((found, number) -> counted(found))
                .list();
    }

    private static CountedRemedy counted(ResultSet found) throws SQLException {
        int year = found.getInt("number_year");
        String result = found.getString("result");
        String request = found.getString("request_id");
        return new CountedRemedy(
                new RemedyId(found.getString("id")),
                request == null ? null : new RequestId(request),
                year == 0 ? null : new RequestNumber(year, found.getInt("number_serial")).toString(),
                found.getString("about"),
                found.getString("organ"),
                found.getString("case_number"),
                found.getObject("begun_on", LocalDate.class),
                result == null ? null : RemedyResult.valueOf(result),
                found.getObject("decided_on", LocalDate.class));
    }

    private static String condition(Table4Row row) {
        return switch (row) {
            case REVIEW -> "r.kind = 'REVIEW'";
            case DIRECT_SUIT -> "r.kind = 'SUIT' and r.route = 'DIRECT'";
            case SUIT_AFTER_REVIEW -> "r.kind = 'SUIT' and r.route = 'AFTER_REVIEW'";
        };
    }

    private static Table4Row row(String kind, @Nullable String route) {
        return kind.equals("REVIEW")
                ? Table4Row.REVIEW
                : "DIRECT".equals(route) ? Table4Row.DIRECT_SUIT : Table4Row.SUIT_AFTER_REVIEW;
    }

    private static String condition(int column) {
        return switch (column) {
            case Table4.UPHELD -> decided(Effect.UPHELD);
            case Table4.CORRECTED -> decided(Effect.CORRECTED);
            case Table4.OTHER -> decided(Effect.OTHER_RESULT);
            default -> PENDING;
        };
    }

    private static String decided(Effect effect) {
        return "(" + DECIDED + " and i.result in ("
                + RemedyResult.with(effect).stream()
                        .map(result -> "'" + result + "'")
                        .collect(Collectors.joining(", ")) + "))";
    }

    private static Map<String, Object> period(long agencyId, CountedSpan span) {
        return Map.of("agency", agencyId, "start", span.start(), "next", span.next());
    }
}
