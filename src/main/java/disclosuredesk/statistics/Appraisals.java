package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of appraisals of an agency's disclosure work. */
@Component
public class Appraisals {

    private static final String COLUMNS = """
            select id, report_year, kind, held_on, organ, result, text, file_name, recorded_at, officer_name, voided_on, void_reason
            from appraisal
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Appraisals(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** Of a year, in the order in which they were held; void ones too. */
    public List<Appraisal> of(long agencyId, int year) {
        return jdbc.sql(COLUMNS + " where agency_id = :agency and report_year = :year order by held_on, id")
                .param("agency", agencyId)
                .param("year", year)
                .query(Appraisals::appraisal)
                .list();
    }

    /** @throws Refused not found */
    Appraisal get(long id, long agencyId) {
        return jdbc.sql(COLUMNS + " where id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agencyId)
                .query(Appraisals::appraisal)
                .optional()
                .orElseThrow(() -> Refused.notFound("statistics.appraisal.notFound"));
    }

    private static Appraisal appraisal(ResultSet row, int number) throws SQLException {
        return new Appraisal(
                row.getLong("id"),
                row.getInt("report_year"),
                Appraisal.Kind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("organ"),
                row.getString("result"),
                row.getString("text"),
                row.getString("file_name"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("officer_name"),
                row.getObject("voided_on", LocalDate.class),
                row.getString("void_reason"));
    }

    void insert(int year, NewAppraisal entry, @Nullable InspectedFile file, LocalDateTime at, Officer by) {
        revisions.raise(by.agencyId(), ReportSources.REVISION);
        jdbc.sql("""
                insert into appraisal (agency_id, report_year, kind, held_on, organ, result, text, file_name, file_media_type, file_sha256,
                    file_content, recorded_at, officer_id, officer_name)
                values (:agency, :year, :kind, :held, :organ, :result, :text, :file, :type, :sha, :content, :at, :officer, :name)
                """)
                .param("agency", by.agencyId())
                .param("year", year)
                .param("kind", entry.kind().name())
                .param("held", entry.heldOn())
                .param("organ", entry.organ())
                .param("result", entry.result())
                .param("text", entry.text())
                .param("file", file == null ? null : file.name())
                .param("type", file == null ? null : file.kind().mediaType())
                .param("sha", file == null ? null : file.sha256())
                .param("content", file == null ? null : file.content())
                .param("at", at)
                .param("officer", by.id())
                .param("name", by.name())
                .update();
    }

    /** @return whether it was not void before */
    boolean setVoid(long id, LocalDate on, String reason, Officer by) {
        revisions.raise(by.agencyId(), ReportSources.REVISION);
        return jdbc.sql("""
                update appraisal set voided_on = :on, void_reason = :reason
                where id = :id and agency_id = :agency and voided_on is null
                """)
                        .param("on", on)
                        .param("reason", reason)
                        .param("id", id)
                        .param("agency", by.agencyId())
                        .update()
                == 1;
    }

    /** A paper as it was filed. */
    public record Paper(String name, String mediaType, byte[] content) {}

    public Optional<Paper> paper(long id, long agencyId) {
        return jdbc.sql("""
                select file_name, file_media_type, file_content from appraisal
                where id = :id and agency_id = :agency and file_name is not null
                """)
                .param("id", id)
                .param("agency", agencyId)
                .query((row, number) -> new Paper(
                        row.getString("file_name"), row.getString("file_media_type"), row.getBytes("file_content")))
                .optional();
    }
}
