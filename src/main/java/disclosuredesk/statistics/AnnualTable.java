package disclosuredesk.statistics;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table 三 derived from the case records by {@link CountingRules}, as they are now or as they stood at a cut-off; every
 * figure is the number of the requests behind it. All agencies of an agency tree are counted by one statement.
 */
@Component
public class AnnualTable {

    private final JdbcClient jdbc;
    private final ListedInformation information;

    AnnualTable(JdbcClient jdbc, ListedInformation information) {
        this.jdbc = jdbc;
        this.information = information;
    }

    /** The table of an agency and year, as the records stand now. */
    public Table3 derive(long agencyId, int year, ReportFormat format) {
        return derive(List.of(agencyId), year, format, null);
    }

    /** The table of several agencies together, as the records stand now. */
    public Table3 derive(Collection<Long> agencies, int year, ReportFormat format) {
        return derive(agencies, year, format, null);
    }

    /** The table as it was when nothing later than the cut-off was on record. */
    public Table3 derive(long agencyId, int year, ReportFormat format, LocalDateTime cutOff) {
        return derive(List.of(agencyId), year, format, CutOff.at(cutOff));
    }

    /**
     * The table of several agencies together.
     *
     * @param agencies at least one
     * @param cutOff null: as the records stand now
     */
    public Table3 derive(Collection<Long> agencies, int year, ReportFormat format, @Nullable CutOff cutOff) {
        return derive(agencies, CountedSpan.year(year), format, cutOff);
    }

    /** The table of a month or a quarter, as the records stand now. */
    public Table3 derive(long agencyId, CountedSpan span, ReportFormat format) {
        return derive(List.of(agencyId), span, format, null);
    }

    private Table3 derive(Collection<Long> agencies, CountedSpan span, ReportFormat format, @Nullable CutOff cutOff) {
        var count = new Table3Count(format);
        jdbc.sql(cutOff == null ? CountingRules.COUNTED_NOW : CountingRules.COUNTED_THEN)
                .params(CountingRules.values(agencies, span, cutOff))
                .query(row -> {
                    String kind = row.getString("applicant_kind");
                    String endedBy = row.getString("ended_by");
                    int inYear = row.getInt("in_year");
                    count.add(kind, Table3Row.NEW, endedBy, inYear);
                    count.add(kind, Table3Row.CARRY_IN, endedBy, row.getInt("requests") - inYear);
                });
        return count.table();
    }

    /**
     * The requests behind one figure, oldest first.
     *
     * @param column a kind of applicant, or null for the total
     */
    public List<CountedRequest> requests(long agencyId, int year, Table3Row row, @Nullable ApplicantKind column) {
        return list(List.of(agencyId), CountedSpan.year(year), row, column, null, "");
    }

    /**
     * A page of the requests behind one figure, oldest first.
     *
     * @param page from 1; what lies outside is brought to the nearest page
     */
    public Page<CountedRequest> requests(
            Collection<Long> agencies,
            int year,
            Table3Row row,
            @Nullable ApplicantKind column,
            @Nullable CutOff cutOff,
            int page) {
        return requests(agencies, CountedSpan.year(year), row, column, cutOff, page);
    }

    /** A page of the requests behind one figure of a month or a quarter, oldest first. */
    public Page<CountedRequest> requests(
            long agencyId, CountedSpan span, Table3Row row, @Nullable ApplicantKind column, int page) {
        return requests(List.of(agencyId), span, row, column, null, page);
    }

    private Page<CountedRequest> requests(
            Collection<Long> agencies,
            CountedSpan span,
            Table3Row row,
            @Nullable ApplicantKind column,
            @Nullable CutOff cutOff,
            int page) {
        int total = jdbc.sql("select count(*) " + behind(row, column, cutOff))
                .params(CountingRules.values(agencies, span, cutOff))
                .query(Integer.class)
                .single();
        int number = Page.nearest(page, total);
        return new Page<>(
                list(agencies, span, row, column, cutOff, " limit " + Page.SIZE + " offset " + Page.before(number)),
                total,
                number);
    }

    /** What is listed comes out of the index; the rows themselves are looked up for the page only. */
    private List<CountedRequest> list(
            Collection<Long> agencies,
            CountedSpan span,
            Table3Row row,
            @Nullable ApplicantKind column,
            @Nullable CutOff cutOff,
            String page) {
        return information.with(
                jdbc.sql("select id, number_year, number_serial, received_on, closed_on, outcome, applicant_kind "
                                + behind(row, column, cutOff) + " order by agency_id, number_year, number_serial"
                                + page)
                        .params(CountingRules.values(agencies, span, cutOff))
                        .query(AnnualTable::counted)
                        .list());
    }

    private static String behind(Table3Row row, @Nullable ApplicantKind column, @Nullable CutOff cutOff) {
        return "from " + CountingRules.numberedRequests(cutOff) + " where agency_id in (:agencies) and "
                + CountingRules.BEARS + " and " + CountingRules.condition(row)
                + (column == null ? "" : " and applicant_kind = '" + column.name() + "'");
    }

    private static CountedRequest counted(ResultSet found, int number) throws SQLException {
        return new CountedRequest(
                new RequestId(found.getString("id")),
                new RequestNumber(found.getInt("number_year"), found.getInt("number_serial")),
                found.getObject("received_on", LocalDate.class),
                found.getObject("closed_on", LocalDate.class),
                found.getString("outcome"),
                ApplicantKind.valueOf(found.getString("applicant_kind")),
                "");
    }

    /** The years from an agency's first request to the last that was received or ended, latest first. */
    public List<Integer> years(long agencyId) {
        List<Integer> years = new ArrayList<>();
        int first = year(agencyId, "received_on");
        for (int year = Math.max(year(agencyId, "received_on desc"), year(agencyId, "closed_on desc"));
                first > 0 && year >= first;
                year--) {
            years.add(year);
        }
        return years;
    }

    /** One end of an index, void ones passed over; 0 if there is none. */
    private int year(long agencyId, String order) {
        String day = order.split(" ")[0];
        return jdbc.sql("select " + day + " from disclosure_request where agency_id = :agency and " + day
                        + " is not null and " + Voided.NOT + " order by " + order + " limit 1")
                .param("agency", agencyId)
                .query((row, number) -> row.getObject(1, LocalDate.class).getYear())
                .optional()
                .orElse(0);
    }
}
