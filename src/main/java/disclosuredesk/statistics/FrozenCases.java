package disclosuredesk.statistics;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of cases behind closed years. Versions and lists are only ever added. */
@Component
class FrozenCases {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    FrozenCases(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** The requests that bear on a year as they stand now, in the order of their ids. */
    List<FrozenCase> now(long agencyId, int year) {
        return list(
                agencyId,
                year,
                null,
                "(select max(s.ledger_seq) from request_standing s where s.request_id = counted.id)");
    }

    /** The requests that bore on a version's year, computed again from how they stood at its cut-off. */
    List<FrozenCase> then(ReportVersion version) {
        return list(version.agencyId(), version.year(), version.cutOff(), """
                (select max(s.ledger_seq) from request_standing s where s.request_id = counted.id
                    and s.recorded_at <= :cutOff and s.ledger_seq <= :ledgerSeq)
                """);
    }

    private List<FrozenCase> list(long agencyId, int year, @Nullable CutOff cutOff, String ledgerSeq) {
        return jdbc.sql("""
                select counted.*, %s as ledger_seq
                from (select id, applicant_kind, %s as came_in, %s as went_out, received_on, closed_on
                      from %s where agency_id in (:agencies) and %s) counted
                order by counted.id
                """.formatted(
                                ledgerSeq,
                                CountingRules.CAME_IN,
                                CountingRules.WENT_OUT,
                                CountingRules.requests(cutOff),
                                CountingRules.BEARS))
                .params(CountingRules.values(List.of(agencyId), year, cutOff))
                .query(FrozenCases::row)
                .list();
    }

    /** The list that was stored with a version, in the order of the ids. */
    List<FrozenCase> of(ReportVersion version) {
        return jdbc.sql("""
                select request_id as id, applicant_kind, came_in, went_out, received_on, closed_on, ledger_seq
                from report_version_request where version_id = :version order by request_id
                """)
                .param("version", version.id())
                .query(FrozenCases::row)
                .list();
    }

    private static FrozenCase row(ResultSet row, int number) throws SQLException {
        return new FrozenCase(
                row.getString("id"),
                counted(row, ""),
                row.getObject("received_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getLong("ledger_seq"));
    }

    /** The cells of a row, its columns named with a prefix. */
    static CountedCase counted(ResultSet row, String prefix) throws SQLException {
        return new CountedCase(
                ApplicantKind.valueOf(row.getString(prefix + "applicant_kind")),
                Table3Row.valueOf(row.getString(prefix + "came_in")),
                Table3Row.valueOf(row.getString(prefix + "went_out")));
    }

    /** What a list of cases adds up to. */
    static Table3 table(List<FrozenCase> cases, ReportFormat format) {
        var count = new Table3Count(format);
        cases.forEach(one -> count.add(
                one.counted().kind().name(),
                one.counted().cameIn(),
                one.counted().wentOut() == Table3Row.CARRY_OUT
                        ? null
                        : one.counted().wentOut().name(),
                1));
        return count.table();
    }

    /** Stores the requests of a version as they stand; nobody may change them before the transaction ends. */
    void store(long id, ReportVersion version, Map<String, FrozenRemedy> remedies) {
        Map<String, Object> values = CountingRules.values(List.of(version.agencyId()), version.year(), null);
        values.put("version", id);
        jdbc.sql("""
                insert into report_version_request (version_id, request_id, number_year, number_serial, applicant_kind, came_in,
                    went_out, received_on, closed_on, ledger_seq)
                select :version, r.id, r.number_year, r.number_serial, r.applicant_kind, %s, %s, r.received_on, r.closed_on,
                       (select max(s.ledger_seq) from request_standing s where s.request_id = r.id)
                from disclosure_request r where r.agency_id in (:agencies) and %s
                """.formatted(CountingRules.CAME_IN, CountingRules.WENT_OUT, CountingRules.BEARS))
                .params(values)
                .update();
        many.batchUpdate(
                """
                insert into report_version_remedy (version_id, remedy_id, remedy_group, result_column, case_number, about)
                values (:version, :id, :group, :column, :number, :about)
                """,
                remedies.entrySet().stream()
                        .map(one -> remedy(id, one.getKey(), one.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource remedy(long version, String id, FrozenRemedy remedy) {
        return new MapSqlParameterSource()
                .addValue("version", version)
                .addValue("id", id)
                .addValue("group", remedy.group().name())
                .addValue("column", remedy.column())
                .addValue("number", remedy.caseNumber())
                .addValue("about", remedy.about());
    }
}
