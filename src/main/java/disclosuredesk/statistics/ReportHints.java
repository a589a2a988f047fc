package disclosuredesk.statistics;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says which chapters nobody seems to have thought about: the default text as it is, the text of last year with other figures, the text of a
 * sister agency. It keeps no report from being finished; whoever signs it should know.
 */
@Component
public class ReportHints {

    /** The chapters that are about this agency and this year; the others go with their tables. */
    private static final List<Integer> OWN_WORDS = List.of(1, 5);

    private final ReportTexts texts;
    private final FrozenYears frozen;
    private final JdbcClient jdbc;

    ReportHints(ReportTexts texts, FrozenYears frozen, JdbcClient jdbc) {
        this.texts = texts;
        this.frozen = frozen;
        this.jdbc = jdbc;
    }

    /**
     * A remark on a chapter.
     *
     * @param like the other agency whose text it is; empty otherwise
     */
    public record Hint(int chapter, Kind kind, String like) {}

    /** What is remarkable. */
    public enum Kind {
        /** 默认文字没有改过. */
        UNCHANGED,
        /** 与上年报告相同. */
        LIKE_LAST_YEAR,
        /** 与其他机关的报告相同. */
        LIKE_ANOTHER
    }

    /** What there is to say of a report as it stands. */
    public List<Hint> of(Draft draft, long agencyId) {
        List<Hint> hints = new ArrayList<>();
        ReportScope scope = draft.report().scope();
        int year = draft.report().year();
        List<Integer> written = new ArrayList<>();
        for (int chapter : OWN_WORDS) {
            if (texts.isDefault(agencyId, draft.numbers(), chapter)) {
                hints.add(new Hint(chapter, Kind.UNCHANGED, ""));
            } else {
                written.add(chapter);
            }
        }
        if (written.isEmpty()) {
            return hints;
        }
        Optional<AnnualReport> before = frozen.latest(scope, agencyId, year - 1).map(ReportVersion::composed);
        List<AnnualReport> others = others(agencyId, scope, year).stream()
                .flatMap(other -> frozen.latest(scope, other, year).stream())
                .map(ReportVersion::composed)
                .toList();
        for (int chapter : written) {
            String now = folded(draft.report(), chapter);
            if (before.filter(last -> folded(last, chapter).equals(now)).isPresent()) {
                hints.add(new Hint(chapter, Kind.LIKE_LAST_YEAR, ""));
            }
            others.stream()
                    .filter(other -> folded(other, chapter).equals(now))
                    .forEach(other -> hints.add(new Hint(chapter, Kind.LIKE_ANOTHER, other.organ())));
        }
        return hints;
    }

    /** The agencies of this installation that closed their report of the year. */
    private List<Long> others(long agencyId, ReportScope scope, int year) {
        return jdbc.sql("""
                select distinct agency_id from report_version
                where report_year = :year and scope = :scope and agency_id <> :agency order by agency_id
                """)
                .param("year", year)
                .param("scope", scope.name())
                .param("agency", agencyId)
                .query(Long.class)
                .list();
    }

    /** The words of a chapter without figures, marks and the agency's name. */
    static String folded(AnnualReport report, int number) {
        return report.chapters().stream()
                .filter(chapter -> chapter.number() == number)
                .map(Chapter::paragraphs)
                .map(paragraphs -> String.join("", paragraphs))
                .findFirst()
                .orElse("")
                .replace(report.organ(), "")
                .replaceAll("[^\\p{IsHan}\\p{IsAlphabetic}]", "");
    }
}
