package disclosuredesk.statistics;

import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The closed reports and their amendments, with the cases behind each figure as they were then. Read from what was stored. */
@Component
public class FrozenYears {

    private static final String LATEST = """
            v.version_number = (select max(x.version_number) from report_version x
                                where x.agency_id = v.agency_id and x.scope = v.scope and x.report_year = v.report_year)
            """;

    private final JdbcClient jdbc;
    private final FrozenCases cases;
    private final ListedInformation information;

    FrozenYears(JdbcClient jdbc, FrozenCases cases, ListedInformation information) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.information = information;
    }

    /** The versions of a year, the latest first. */
    public List<ReportVersion> versions(ReportScope scope, long agencyId, int year) {
        return versions(
                "agency_id = :agency and scope = :scope and report_year = :year",
                Map.of("agency", agencyId, "scope", scope.name(), "year", year));
    }

    /** The figures that stand for a year, if it was closed. */
    public Optional<ReportVersion> latest(ReportScope scope, long agencyId, int year) {
        return versions(
                        "agency_id = :agency and scope = :scope and report_year = :year and " + LATEST,
                        Map.of("agency", agencyId, "scope", scope.name(), "year", year))
                .stream()
                .findFirst();
    }

    /** The latest version of each closed year, the latest year first. */
    public List<ReportVersion> latest(ReportScope scope, long agencyId) {
        return versions(
                "agency_id = :agency and scope = :scope and " + LATEST,
                Map.of("agency", agencyId, "scope", scope.name()));
    }

    /** One version of a year. */
    public Optional<ReportVersion> version(ReportScope scope, long agencyId, int year, int number) {
        return versions(
                        "agency_id = :agency and scope = :scope and report_year = :year and version_number = :number",
                        Map.of("agency", agencyId, "scope", scope.name(), "year", year, "number", number))
                .stream()
                .findFirst();
    }

    private List<ReportVersion> versions(String condition, Map<String, Object> values) {
        Map<Long, List<ReportPart>> parts = parts(condition, values);
        return jdbc.sql("select v.* from report_version v where " + condition
                        + " order by v.report_year desc, v.version_number desc")
                .params(values)
                .query((row, number) -> version(row, parts))
                .list();
    }

    /** By their version; before its row: a query inside another takes a second connection. */
    private Map<Long, List<ReportPart>> parts(String condition, Map<String, Object> values) {
        Map<Long, List<ReportPart>> parts = new HashMap<>();
        if (ReportScope.TOTAL.name().equals(values.get("scope"))) {
            jdbc.sql(
                            "select p.* from report_version_part p where p.version_id in (select v.id from report_version v where "
                                    + condition + ") order by p.version_id, p.part_no")
                    .params(values)
                    .query((ResultSet row) -> {
                        parts.computeIfAbsent(row.getLong("version_id"), id -> new ArrayList<>())
                                .add(new ReportPart(
                                        row.getString("name"),
                                        row.getObject("submission_id", Long.class),
                                        row.getObject("version_number", Integer.class),
                                        ReportScope.valueOf(row.getString("scope")),
                                        CollectedTables.read(row.getString("report")),
                                        row.getString("report"),
                                        row.getString("sha256")));
                    });
        }
        return parts;
    }

    /** Stores a version with what it is made of; nobody may change that before the transaction ends. */
    void store(ReportVersion version, CaseBasis basis) {
        long id = insert(version);
        int number = 0;
        for (ReportPart part : version.parts()) {
            jdbc.sql("""
                    insert into report_version_part (version_id, part_no, name, submission_id, version_number, scope, report, sha256)
                    values (:version, :number, :name, :submission, :frozen, :scope, :report, :hash)
                    """)
                    .param("version", id)
                    .param("number", ++number)
                    .param("name", part.name())
                    .param("submission", part.submissionId())
                    .param("frozen", part.versionNumber())
                    .param("scope", part.scope().name())
                    .param("report", part.text())
                    .param("hash", part.sha256())
                    .update();
        }
        if (version.scope() == ReportScope.OWN) {
            cases.store(id, version, basis.remedies());
        }
    }

    private long insert(ReportVersion version) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into report_version (agency_id, report_year, scope, version_number, cut_off_at, cut_off_seq, rules,
                    calendar_version, signer, signed_on, reason, frozen_by, frozen_name, report, missing, ledger_hash, previous_sha256,
                    sha256)
                values (:agency, :year, :scope, :number, :at, :seq, :rules, :calendar, :signer, :signed, :reason, :by, :name,
                    :report, :missing, :ledger, :previous, :sha256)
                """)
                .param("agency", version.agencyId())
                .param("year", version.year())
                .param("scope", version.scope().name())
                .param("number", version.number())
                .param("at", version.cutOff().at())
                .param("seq", version.cutOff().ledgerSeq())
                .param("rules", version.rules())
                .param("calendar", version.calendarVersion())
                .param("signer", version.signature().signer())
                .param("signed", version.signature().signedOn())
                .param("reason", version.signature().reason())
                .param("by", version.frozenBy())
                .param("name", version.frozenName())
                .param("report", version.report())
                .param("missing", String.join("\n", version.missing()))
                .param("ledger", version.ledgerHash())
                .param("previous", version.previousSha256())
                .param("sha256", version.sha256())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    /**
     * A page of the requests behind one figure of a version, as they stood then, oldest first.
     *
     * @param column a kind of applicant, or null for the total
     */
    public Page<CountedRequest> requests(
            ReportVersion version, Table3Row row, @Nullable ApplicantKind column, int page) {
        Map<String, Object> values = new HashMap<>();
        values.put("version", version.id());
        String behind = "from report_version_request where version_id = :version and " + CountingRules.onStored(row)
                + (column == null ? "" : " and applicant_kind = '" + column.name() + "'");
        int total = jdbc.sql("select count(*) " + behind)
                .params(values)
                .query(Integer.class)
                .single();
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
                    remedies.put(
                            row.getString("remedy_id"),
                            new FrozenRemedy(
                                    row.getString("case_number"),
                                    row.getString("about"),
                                    Table4Row.valueOf(row.getString("remedy_group")),
                                    row.getInt("result_column")));
                });
        return remedies;
    }

    private static ReportVersion version(ResultSet row, Map<Long, List<ReportPart>> parts) throws SQLException {
        String report = row.getString("report");
        return new ReportVersion(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getInt("report_year"),
                ReportScope.valueOf(row.getString("scope")),
                row.getInt("version_number"),
                new CutOff(row.getObject("cut_off_at", LocalDateTime.class), row.getLong("cut_off_seq")),
                row.getString("rules"),
                row.getLong("calendar_version"),
                new Signature(
                        row.getString("signer"), row.getObject("signed_on", LocalDate.class), row.getString("reason")),
                row.getLong("frozen_by"),
                row.getString("frozen_name"),
                report,
                CollectedTables.read(report),
                parts.getOrDefault(row.getLong("id"), List.of()),
                row.getString("missing").lines().toList(),
                row.getString("ledger_hash"),
                row.getString("previous_sha256"),
                row.getString("sha256"));
    }
}
