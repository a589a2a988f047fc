package disclosuredesk.statistics;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closed years and their amendments, with the cases behind each figure as they were then. Read from what was stored. */
@Component
public class FrozenYears {

    private final JdbcClient jdbc;
    private final ListedInformation information;

    FrozenYears(JdbcClient jdbc, ListedInformation information) {
        this.jdbc = jdbc;
        this.information = information;
    }

    /** The versions of a year, the latest first. */
    public List<ReportVersion> versions(long agencyId, int year) {
        return jdbc.sql("""
                select * from report_version where agency_id = :agency and report_year = :year order by version_number desc
                """)
                .param("agency", agencyId)
                .param("year", year)
                .query(FrozenYears::version)
                .list();
    }

    /** The figures that stand for a year, if it was closed. */
    public Optional<ReportVersion> latest(long agencyId, int year) {
        return jdbc.sql("""
                select * from report_version where agency_id = :agency and report_year = :year
                order by version_number desc limit 1
                """)
                .param("agency", agencyId)
                .param("year", year)
                .query(FrozenYears::version)
                .optional();
    }

    /** The latest version of each closed year, the latest year first. */
    public List<ReportVersion> latest(long agencyId) {
        return jdbc.sql("""
                select v.* from report_version v
                where v.agency_id = :agency
                  and v.version_number = (select max(x.version_number) from report_version x
                                          where x.agency_id = v.agency_id and x.report_year = v.report_year)
                order by v.report_year desc
                """)
                .param("agency", agencyId)
                .query(FrozenYears::version)
                .list();
    }

    /** One version of a year. */
    public Optional<ReportVersion> version(long agencyId, int year, int number) {
        return jdbc.sql("""
                select * from report_version
                where agency_id = :agency and report_year = :year and version_number = :number
                """)
                .param("agency", agencyId)
                .param("year", year)
                .param("number", number)
                .query(FrozenYears::version)
                .optional();
    }

    /**
     * A page of the requests behind one figure of a version, as they stood then, oldest first.
     *
     * @param column a kind of applicant, or null for the total
     */
    public Page<CountedRequest> requests(ReportVersion version, Table3Row row, @Nullable ApplicantKind column, int page) {
        Map<String, Object> values = new HashMap<>();
        values.put("version", version.id());
        String behind = "from report_version_request where version_id = :version and "
                + CountingRules.onStored(row) + (column == null ? "" : " and applicant_kind = '" + column.name() + "'");
        int total = jdbc.sql("select count(*) " + behind).params(values).query(Integer.class).single();
        int number = Page.nearest(page, total);
        List<CountedRequest> rows = information.with(jdbc.sql("""
                select request_id, number_year, number_serial, received_on, closed_on, went_out, applicant_kind
                %s
                order by number_year, number_serial
                limit %d offset %d
                """.formatted(behind, Page.SIZE, Page.before(number)))
                .params(values)
                .query((found, index) -> counted(found))
                .list());
        return new Page<>(rows, total, number);
    }

    private static CountedRequest counted(ResultSet found) throws SQLException {
        String wentOut = found.getString("went_out");
        boolean open = wentOut.equals(Table3Row.CARRY_OUT.name());
        return new CountedRequest(
                new RequestId(found.getString("request_id")),
                new RequestNumber(found.getInt("number_year"), found.getInt("number_serial")),
                found.getObject("received_on", LocalDate.class),
                found.getObject("closed_on", LocalDate.class),
                open ? null : wentOut,
                ApplicantKind.valueOf(found.getString("applicant_kind")),
                "");
    }

    /** The reviews and suits behind table 四 of a version, by id, in no order. */
    public Map<String, FrozenRemedy> remedies(ReportVersion version) {
        Map<String, FrozenRemedy> remedies = new HashMap<>();
        jdbc.sql("select * from report_version_remedy where version_id = :version")
                .param("version", version.id())
                .query((ResultSet row) -> {
                    remedies.put(row.getString("remedy_id"), new FrozenRemedy(row.getString("case_number"), row.getString("about"),
                            Table4Row.valueOf(row.getString("remedy_group")), row.getInt("result_column")));
                });
        return remedies;
    }

    private static ReportVersion version(ResultSet row, int index) throws SQLException {
        ReportFormat format = ReportFormat.valueOf(row.getString("format"));
        String cells = row.getString("cells");
        return new ReportVersion(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getInt("report_year"),
                row.getInt("version_number"),
                format,
                new CutOff(row.getObject("cut_off_at", LocalDateTime.class), row.getLong("cut_off_seq")),
                row.getString("rules"),
                row.getLong("calendar_version"),
                new Signature(row.getString("signer"), row.getObject("signed_on", LocalDate.class), row.getString("reason")),
                row.getLong("frozen_by"),
                row.getString("frozen_name"),
                FrozenCells.table3(format, cells),
                FrozenCells.table4(cells),
                row.getString("report"),
                row.getString("ledger_hash"),
                row.getString("previous_sha256"),
                row.getString("sha256"));
    }
}
