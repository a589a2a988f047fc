package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.checking.ReportChecks;
import disclosuredesk.fees.FeeYear;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.FeeFigures;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.ReportText;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.ReviewedFinding.Acceptance;
import disclosuredesk.statistics.ReviewedFinding.Identity;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 核对: all checks over a report, the agency's own or its sum, run anew at every look and before it is finished; nobody can leave
 * them out. A warning may be accepted with a reason, which stays as long as the warning is the same; a fault cannot.
 */
@Component
public class ReportReview {

    private final ReportSources sources;
    private final JdbcClient jdbc;

    ReportReview(ReportSources sources, JdbcClient jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** What the checks find now, faults first, each with the reason it was accepted for. */
    public List<ReviewedFinding> of(Draft draft, long agencyId) {
        ReportScope scope = draft.report().scope();
        Map<Identity, Acceptance> accepted =
                acceptances(agencyId, draft.report().year(), scope);
        return sources.of(scope).findings(draft, agencyId).stream()
                .map(finding -> new ReviewedFinding(
                        finding,
                        finding.severity() == Finding.Severity.WARNING ? accepted.get(Identity.of(finding)) : null))
                .sorted((one, other) -> Boolean.compare(one.isWarning(), other.isWarning()))
                .toList();
    }

    /** @throws Refused conflict while a fault or a warning nobody accepted stands in the way of a finished report */
    public void requireReady(Draft draft, long agencyId) {
        long open = of(draft, agencyId).stream().filter(ReviewedFinding::isOpen).count();
        if (open > 0) {
            throw Refused.conflict("statistics.report.notReady", open);
        }
    }

    /** What is wrong with the text of a report of our own: chapter 六 says other fees than the ledger, or a placeholder is left. */
    public static List<Finding> text(Draft draft) {
        List<Finding> found = new ArrayList<>();
        AnnualReport report = draft.report();
        if (report.format() == ReportFormat.FORMAT_2021
                && draft.numbers().unbooked().isEmpty()) {
            FeeYear booked = draft.numbers().fees();
            found.addAll(ReportChecks.fees(
                    report.published(),
                    new FeeFigures(
                            booked.notices(),
                            BigDecimal.valueOf(booked.asked()),
                            BigDecimal.valueOf(booked.received()))));
        }
        for (Chapter chapter : report.chapters()) {
            ReportText.unknown(String.join("\n", chapter.paragraphs()), Map.of())
                    .forEach(left -> found.add(Finding.fault(
                            "正文",
                            "第" + "一二三四五六".charAt(chapter.number() - 1) + "章",
                            "",
                            "",
                            left,
                            "文中写的名称没有对应的数字：" + left)));
        }
        return found;
    }

    private Map<Identity, Acceptance> acceptances(long agencyId, int year, ReportScope scope) {
        Map<Identity, Acceptance> latest = new HashMap<>();
        jdbc.sql(
                        "select * from finding_acceptance where agency_id = :agency and report_year = :year and scope = :scope order by id")
                .param("agency", agencyId)
                .param("year", year)
                .param("scope", scope.name())
                .query(found -> {
                    latest.put(
                            new Identity(
                                    found.getString("check_code"),
                                    found.getString("table_code"),
                                    found.getString("row_code"),
                                    found.getString("column_label"),
                                    found.getString("printed"),
                                    found.getString("expected")),
                            new Acceptance(
                                    found.getString("reason"),
                                    found.getObject("accepted_at", LocalDateTime.class),
                                    found.getString("officer_name")));
                });
        return latest;
    }

    void accept(ReportScope scope, int year, Identity identity, Acceptance acceptance, Officer by) {
        jdbc.sql("""
                insert into finding_acceptance (agency_id, report_year, scope, check_code, table_code, row_code, column_label, printed,
                                                expected, reason, accepted_at, officer_id, officer_name)
                values (:agency, :year, :scope, :check, :table, :row, :column, :printed, :expected, :reason, :at, :officer, :name)
                """)
                .param("agency", by.agencyId())
                .param("year", year)
                .param("scope", scope.name())
                .param("check", identity.check())
                .param("table", identity.table())
                .param("row", identity.row())
                .param("column", identity.column())
                .param("printed", identity.printed())
                .param("expected", identity.expected())
                .param("reason", acceptance.reason())
                .param("at", acceptance.acceptedAt())
                .param("officer", by.id())
                .param("name", by.name())
                .update();
    }
}
