package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.TableLayout;
import disclosuredesk.rollup.TotalReport;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.Draft;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportHints;
import disclosuredesk.statistics.ReportReview;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report of the sum with its text, as it will be published and as it was closed. */
@Controller
@RequestMapping("/statistics/{year}/total")
class TotalReportController {

    private final TotalReport reports;
    private final ReportReview review;
    private final ReportHints hints;
    private final FrozenYears years;

    TotalReportController(TotalReport reports, ReportReview review, ReportHints hints, FrozenYears years) {
        this.reports = reports;
        this.review = review;
        this.hints = hints;
        this.years = years;
    }

    /** A chapter with its tables. */
    public record Section(Chapter chapter, String heading, List<TableLayout> tables) {}

    static List<Section> sections(AnnualReport report) {
        return report.chapters().stream()
                .map(chapter ->
                        new Section(chapter, AnnualReport.heading(chapter), ReportTables.of(report, chapter.number())))
                .toList();
    }

    @GetMapping("/report")
    String now(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        Draft draft = reports.draft(by.agencyId(), year);
        model.addAttribute("findings", review.of(draft, by.agencyId()));
        model.addAttribute("hints", hints.of(draft, by.agencyId()));
        model.addAttribute("edited", "/statistics/" + year + "/report/chapters/");
        return page(draft.report(), "/statistics/" + year + "/total", model);
    }

    @GetMapping("/versions/{version}/report")
    String closed(@PathVariable("year") int year, @PathVariable("version") int number, Officer by, Model model) {
        RollupAccess.require(year, by);
        AnnualReport report = years.version(ReportScope.TOTAL, by.agencyId(), year, number)
                .orElseThrow(() -> Refused.notFound("refused.noSuchPage"))
                .composed();
        return page(report, "/statistics/" + year + "/total/versions/" + number, model);
    }

    private static String page(AnnualReport report, String address, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("sections", sections(report));
        model.addAttribute("address", address);
        return "statistics/total-report";
    }
}
