package disclosuredesk.rollup;

import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The closed sums on file. */
@Component
public class TotalVersions {

    private final JdbcClient jdbc;

    TotalVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions of a year, the latest first. */
    public List<TotalVersion> of(long agencyId, int year) {
        Map<Long, List<Total.Part>> parts = parts(agencyId, year);
        return jdbc.sql("""
                select * from total_version where agency_id = :agency and report_year = :year order by version_number desc
                """)
                .param("agency", agencyId)
                .param("year", year)
                .query((row, number) -> version(row, parts))
                .list();
    }

    /** The sum that stands for a year, if it was closed. */
    public Optional<TotalVersion> latest(long agencyId, int year) {
        return of(agencyId, year).stream().findFirst();
    }

    /** One version of a year. */
    public Optional<TotalVersion> version(long agencyId, int year, int number) {
        return of(agencyId, year).stream().filter(version -> version.number() == number).findFirst();
    }

    void insert(TotalVersion version, Officer by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into total_version (agency_id, report_year, version_number, report, missing, signer, signed_on, reason,
                    frozen_at, frozen_by, frozen_name, previous_sha256, sha256)
                values (:agency, :year, :number, :report, :missing, :signer, :signedOn, :reason, :at, :by, :byName, :previous, :seal)
                """)
                .param("agency", version.agencyId())
                .param("year", version.year())
                .param("number", version.number())
                .param("report", version.text())
                .param("missing", String.join("\n", version.missing()))
                .param("signer", version.signature().signer())
                .param("signedOn", version.signature().signedOn())
                .param("reason", version.signature().reason())
                .param("at", version.frozenAt())
                .param("by", by.id())
                .param("byName", version.frozenName())
                .param("previous", version.previousSha256())
                .param("seal", version.sha256())
                .update(key, "id");
        int number = 0;
        for (Total.Part part : version.parts()) {
            jdbc.sql("""
                    insert into total_version_part (version_id, part_no, name, submission_id, version_number, scope, report, sha256)
                    values (:version, :number, :name, :submission, :frozen, :scope, :report, :hash)
                    """)
                    .param("version", GeneratedKeys.id(key))
                    .param("number", ++number)
                    .param("name", part.name())
                    .param("submission", part.submissionId())
                    .param("frozen", part.versionNumber())
                    .param("scope", part.scope().name())
                    .param("report", part.text())
                    .param("hash", part.sha256())
                    .update();
        }
    }

    /** By their version; before its row: a query inside another takes a second connection. */
    private Map<Long, List<Total.Part>> parts(long agencyId, int year) {
        Map<Long, List<Total.Part>> parts = new HashMap<>();
        jdbc.sql("""
                select * from total_version_part
                where version_id in (select id from total_version where agency_id = :agency and report_year = :year) order by part_no
                """)
                .param("agency", agencyId)
                .param("year", year)
                .query((ResultSet row) -> {
                    Long frozen = ReportingUnits.id(row, "version_number");
                    parts.computeIfAbsent(row.getLong("version_id"), id -> new ArrayList<>()).add(new Total.Part(row.getString("name"), ReportingUnits.id(row, "submission_id"),
                            frozen == null ? null : Math.toIntExact(frozen), ReportScope.valueOf(row.getString("scope")),
                            CollectedTables.read(row.getString("report")), row.getString("report"), row.getString("sha256")));
                });
        return parts;
    }

    private static TotalVersion version(ResultSet row, Map<Long, List<Total.Part>> parts) throws SQLException {
        String text = row.getString("report");
        return new TotalVersion(row.getLong("id"), row.getLong("agency_id"), row.getInt("report_year"), row.getInt("version_number"),
                CollectedTables.read(text), text, parts.getOrDefault(row.getLong("id"), List.of()), row.getString("missing").lines().toList(),
                new Signature(row.getString("signer"), row.getObject("signed_on", LocalDate.class), row.getString("reason")),
                row.getObject("frozen_at", LocalDateTime.class), row.getString("frozen_name"), row.getString("previous_sha256"),
                row.getString("sha256"));
    }
}
