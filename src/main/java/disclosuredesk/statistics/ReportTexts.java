package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.report.ReportScope;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chapters on file, each saved version of them, and the shipped text of those nobody edited. */
@Component
public class ReportTexts {

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final WorkRecordRows records;

    ReportTexts(JdbcClient jdbc, Revisions revisions, WorkRecordRows records) {
        this.jdbc = jdbc;
        this.records = records;
        this.revisions = revisions;
    }

    /**
     * A saved version of a chapter.
     *
     * @param version from 1
     */
    public record Saved(int version, String content, LocalDateTime savedAt, String officerName) {}

    /** The chapter as it stands, with its placeholders. */
    public String text(long agencyId, ReportNumbers numbers, int chapter) {
        return latest(agencyId, numbers.year(), numbers.scope(), chapter)
                .map(Saved::content)
                .orElseGet(() -> byDefault(agencyId, numbers, chapter));
    }

    private String byDefault(long agencyId, ReportNumbers numbers, int chapter) {
        return DefaultTexts.of(
                numbers, chapter, chapter == 1 ? records.of(agencyId, numbers.year()) : WorkRecords.NONE);
    }

    /** Whether the chapter says what it said before anybody edited it. */
    boolean isDefault(long agencyId, ReportNumbers numbers, int chapter) {
        return latest(agencyId, numbers.year(), numbers.scope(), chapter)
                .map(saved -> lines(saved.content()).equals(lines(byDefault(agencyId, numbers, chapter))))
                .orElse(true);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The latest saved version, if anybody edited the chapter. */
    public Optional<Saved> latest(long agencyId, int year, ReportScope scope, int chapter) {
        return versions(agencyId, year, scope, chapter).stream().findFirst();
    }

    /** All saved versions, latest first. */
    public List<Saved> versions(long agencyId, int year, ReportScope scope, int chapter) {
        return jdbc.sql("""
                select version, content, saved_at, officer_name from report_text
                where agency_id = :agency and report_year = :year and scope = :scope and chapter_number = :chapter
                order by version desc
                """)
                .param("agency", agencyId)
                .param("year", year)
                .param("scope", scope.name())
                .param("chapter", chapter)
                .query(Saved.class)
                .list();
    }

    void insert(long agencyId, int year, ReportScope scope, int chapter, Saved saved, Officer by) {
        revisions.raise(agencyId, ReportSources.REVISION);
        jdbc.sql("""
                insert into report_text (agency_id, report_year, scope, chapter_number, version, content, saved_at, officer_id, officer_name)
                values (:agency, :year, :scope, :chapter, :version, :content, :at, :officer, :name)
                """)
                .param("agency", agencyId)
                .param("year", year)
                .param("scope", scope.name())
                .param("chapter", chapter)
                .param("version", saved.version())
                .param("content", saved.content())
                .param("at", saved.savedAt())
                .param("officer", by.id())
                .param("name", saved.officerName())
                .update();
    }
}
