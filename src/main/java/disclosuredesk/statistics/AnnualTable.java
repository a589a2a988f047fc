package disclosuredesk.statistics;

import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table 三 derived from the case records. A request is new in the year it was received, its result counts in the year
 * it was closed, and it is carried over each New Year it is open (annual-report notes section 2): so 一 + 二 = （七） + 四
 * holds by construction, and every figure is the number of the requests behind it.
 */
@Component
public class AnnualTable {

    /** What makes a request count; the same words for the figure and for its list. */
    private static final String NEW = "received_on >= :start and received_on < :next";
    private static final String CARRY_IN = "received_on < :start and (closed_on is null or closed_on >= :start)";
    private static final String CARRY_OUT = "received_on < :next and (closed_on is null or closed_on >= :next)";
    private static final String CLOSED = "closed_on >= :start and closed_on < :next";

    private final JdbcClient jdbc;

    AnnualTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The table of an agency and year, as the records stand now. */
    public Table3 derive(long agencyId, int year, ReportFormat format) {
        Map<Table3Row, int[]> counts = new EnumMap<>(Table3Row.class);
        format.rows().forEach(row -> counts.put(row, new int[Table3.TOTAL + 1]));
        countFlow(agencyId, year, counts);
        countResults(agencyId, year, format, counts);
        Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
        counts.forEach((row, numbers) -> values.put(row, Arrays.stream(numbers).boxed().toList()));
        return new Table3(format, values);
    }

    private void countFlow(long agencyId, int year, Map<Table3Row, int[]> counts) {
        jdbc.sql("""
                select applicant_kind,
                       sum(case when %s then 1 else 0 end) as new_requests,
                       sum(case when %s then 1 else 0 end) as carried_in,
                       sum(case when %s then 1 else 0 end) as carried_out
                from disclosure_request
                where agency_id = :agency and received_on < :next
                group by applicant_kind
                """.formatted(NEW, CARRY_IN, CARRY_OUT))
                .params(period(agencyId, year))
                .query(row -> {
                    int column = column(row.getString("applicant_kind"));
                    add(counts, Table3Row.NEW, column, row.getInt("new_requests"));
                    add(counts, Table3Row.CARRY_IN, column, row.getInt("carried_in"));
                    add(counts, Table3Row.CARRY_OUT, column, row.getInt("carried_out"));
                });
    }

    private void countResults(long agencyId, int year, ReportFormat format, Map<Table3Row, int[]> counts) {
        jdbc.sql("""
                select applicant_kind, outcome, count(*) as results
                from disclosure_request
                where agency_id = :agency and %s
                group by applicant_kind, outcome
                """.formatted(CLOSED))
                .params(period(agencyId, year))
                .query(row -> {
                    int column = column(row.getString("applicant_kind"));
                    add(counts, rowOf(row.getString("outcome"), format), column, row.getInt("results"));
                    add(counts, Table3Row.R7, column, row.getInt("results"));
                });
    }

    private static Map<String, Object> period(long agencyId, int year) {
        return Map.of("agency", agencyId, "start", LocalDate.of(year, 1, 1), "next", LocalDate.of(year + 1, 1, 1));
    }

    private static int column(String kind) {
        return ApplicantKind.valueOf(kind).ordinal();
    }

    private static void add(Map<Table3Row, int[]> counts, Table3Row row, int column, int number) {
        int[] numbers = counts.get(row);
        numbers[column] += number;
        numbers[Table3.TOTAL] += number;
    }

    private static Table3Row rowOf(String outcome, ReportFormat format) {
        return Table3Row.valueOf(format == ReportFormat.FORMAT_2019
                ? disclosuredesk.decision.Outcome.valueOf(outcome).rowIn2019() : outcome);
    }

    /**
     * The requests behind one figure, oldest first.
     *
     * @param column a kind of applicant, or null for the total
     */
    public List<CountedRequest> requests(long agencyId, int year, Table3Row row, @Nullable ApplicantKind column) {
        String condition = switch (row) {
            case NEW -> NEW;
            case CARRY_IN -> CARRY_IN;
            case CARRY_OUT -> CARRY_OUT;
            case R7 -> CLOSED;
            case R6 -> CLOSED + " and outcome in ('R6_1', 'R6_2', 'R6_3')";
            default -> CLOSED + " and outcome = '" + row.name() + "'";
        };
        return jdbc.sql("""
                select id, number_year, number_serial, received_on, closed_on, outcome, applicant_kind, information
                from disclosure_request
                where agency_id = :agency and (%s) %s
                order by number_year, number_serial
                """.formatted(condition, column == null ? "" : "and applicant_kind = '" + column.name() + "'"))
                .params(period(agencyId, year))
                .query((found, number) -> new CountedRequest(
                        new RequestId(found.getString("id")),
                        new disclosuredesk.requests.RequestNumber(found.getInt("number_year"), found.getInt("number_serial")),
                        found.getObject("received_on", LocalDate.class),
                        found.getObject("closed_on", LocalDate.class),
                        found.getString("outcome"),
                        ApplicantKind.valueOf(found.getString("applicant_kind")),
                        found.getString("information")))
                .list();
    }

    /** The years an agency has requests in, latest first. */
    public List<Integer> years(long agencyId) {
        return jdbc.sql("""
                select distinct year(received_on) as report_year from disclosure_request where agency_id = :agency
                union select distinct year(closed_on) from disclosure_request
                      where agency_id = :agency and closed_on is not null
                order by report_year desc
                """)
                .param("agency", agencyId)
                .query(Integer.class)
                .list();
    }
}
