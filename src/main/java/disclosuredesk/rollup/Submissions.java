package disclosuredesk.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import disclosuredesk.statistics.CollectedTables;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The submissions on file. Nothing in them is ever changed but where they stand. */
@Component
public class Submissions {

    /** 2 MiB, below the smallest packet size that MySQL and MariaDB are delivered with. */
    private static final int PIECE = 2 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The attempts of a unit for a year, the latest first. */
    public List<Submission> of(long unitId, int year) {
        Map<Long, List<SubmissionDecision>> decisions =
                decisions("unit_id = :unit and report_year = :year", Map.of("unit", unitId, "year", year));
        return jdbc.sql(
                        "select * from unit_submission where unit_id = :unit and report_year = :year order by attempt desc")
                .param("unit", unitId)
                .param("year", year)
                .query((row, number) -> submission(row, decisions))
                .list();
    }

    /** The figures of a unit and year that were accepted, if they were. */
    public Optional<Submission> accepted(long unitId, int year) {
        return of(unitId, year).stream().findFirst().filter(latest -> latest.state() == SubmissionState.ACCEPTED);
    }

    /**
     * A submission, for the officers of the agency that collects and of the one that handed it in.
     *
     * @throws Refused not found for all others
     */
    public Submission get(long id, Officer by) {
        Map<Long, List<SubmissionDecision>> decisions = decisions("id = :id", Map.of("id", id));
        return jdbc.sql("""
                select s.* from unit_submission s join reporting_unit u on u.id = s.unit_id
                where s.id = :id and (u.collector_id = :agency or u.agency_id = :agency)
                """)
                .param("id", id)
                .param("agency", by.agencyId())
                .query((row, number) -> submission(row, decisions))
                .optional()
                .orElseThrow(() -> Refused.notFound("statistics.submission.notFound"));
    }

    /** The uploaded file. @throws IllegalStateException if it is not what its hash says */
    public byte[] content(Submission submission) {
        Submission.UploadedFile file = Objects.requireNonNull(submission.file());
        var all = new ByteArrayOutputStream((int) file.bytes());
        jdbc.sql("select content from unit_submission_piece where submission_id = :id order by piece_no")
                .param("id", submission.id())
                .query((ResultSet row) -> {
                    byte[] piece = row.getBytes("content");
                    all.write(piece, 0, piece.length);
                });
        if (!Sha256.of(all.toByteArray()).equals(file.sha256())) {
            throw new IllegalStateException("the file of submission " + submission.id() + " is not what its hash says");
        }
        return all.toByteArray();
    }

    long insert(NewSubmission submission, int attempt, LocalDateTime at, Officer by) {
        Submission.UploadedFile file = submission.file();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into unit_submission (unit_id, report_year, attempt, scope, version_number, file_name, file_bytes, file_sha256,
                    report, sha256, findings, submitted_at, submitted_by, submitted_name, state)
                values (:unit, :year, :attempt, :scope, :version, :fileName, :fileBytes, :fileHash,
                    :report, :hash, :findings, :at, :by, :byName, 'SUBMITTED')
                """)
                .param("unit", submission.unitId())
                .param("year", submission.year())
                .param("attempt", attempt)
                .param("scope", submission.scope().name())
                .param("version", submission.versionNumber())
                .param("fileName", file == null ? null : file.name())
                .param("fileBytes", file == null ? null : file.bytes())
                .param("fileHash", file == null ? null : file.sha256())
                .param("report", submission.text())
                .param("hash", Sha256.of(submission.text()))
                .param("findings", JSON.writeValueAsString(submission.found()))
                .param("at", at)
                .param("by", by.id())
                .param("byName", by.name())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    void insertContent(long id, byte[] content) {
        for (int piece = 0; piece * PIECE < content.length; piece++) {
            jdbc.sql(
                            "insert into unit_submission_piece (submission_id, piece_no, content) values (:id, :piece, :content)")
                    .param("id", id)
                    .param("piece", piece)
                    .param(
                            "content",
                            Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE)))
                    .update();
        }
    }

    void decide(Submission submission, SubmissionDecision decision, Officer by) {
        jdbc.sql("""
                insert into unit_submission_decision (submission_id, decision_no, decision, reason, decided_at, decided_by, decided_name)
                values (:id, :number, :decision, :reason, :at, :by, :byName)
                """)
                .param("id", submission.id())
                .param("number", submission.decisions().size() + 1)
                .param("decision", decision.kind().name())
                .param("reason", decision.reason())
                .param("at", decision.decidedAt())
                .param("by", by.id())
                .param("byName", by.name())
                .update();
        jdbc.sql("update unit_submission set state = :state where id = :id")
                .param("state", decision.kind().after().name())
                .param("id", submission.id())
                .update();
    }

    private static Submission submission(ResultSet row, Map<Long, List<SubmissionDecision>> decisions)
            throws SQLException {
        long version = row.getLong("version_number");
        Integer versionNumber = row.wasNull() ? null : Math.toIntExact(version);
        return new Submission(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getInt("report_year"),
                row.getInt("attempt"),
                ReportScope.valueOf(row.getString("scope")),
                versionNumber,
                file(row),
                CollectedTables.read(row.getString("report")),
                row.getString("sha256"),
                List.of(JSON.readValue(row.getString("findings"), Finding[].class)),
                row.getObject("submitted_at", LocalDateTime.class),
                row.getString("submitted_name"),
                SubmissionState.valueOf(row.getString("state")),
                decisions.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Submission.@Nullable UploadedFile file(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        return name == null
                ? null
                : new Submission.UploadedFile(name, row.getLong("file_bytes"), row.getString("file_sha256"));
    }

    /** By their submission; before its row: a query inside another takes a second connection. */
    private Map<Long, List<SubmissionDecision>> decisions(String submissions, Map<String, ?> values) {
        Map<Long, List<SubmissionDecision>> decisions = new HashMap<>();
        jdbc.sql("select * from unit_submission_decision where submission_id in (select id from unit_submission where "
                        + submissions + ") order by decision_no")
                .params(values)
                .query((ResultSet row) -> {
                    decisions
                            .computeIfAbsent(row.getLong("submission_id"), id -> new ArrayList<>())
                            .add(new SubmissionDecision(
                                    SubmissionDecision.Kind.valueOf(row.getString("decision")),
                                    row.getString("reason"),
                                    row.getObject("decided_at", LocalDateTime.class),
                                    row.getString("decided_name")));
                });
        return decisions;
    }
}
