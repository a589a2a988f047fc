package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.TableLayout;
import disclosuredesk.rollup.Total;
import disclosuredesk.rollup.TotalReports;
import disclosuredesk.rollup.TotalReviews;
import disclosuredesk.rollup.TotalVersions;
import disclosuredesk.rollup.Totals;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.ReportNumbers;
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

    private final Totals totals;
    private final TotalReports reports;
    private final TotalReviews reviews;
    private final TotalVersions versions;

    TotalReportController(Totals totals, TotalReports reports, TotalReviews reviews, TotalVersions versions) {
        this.totals = totals;
        this.reports = reports;
        this.reviews = reviews;
        this.versions = versions;
    }

    /** A chapter with its tables. */
    public record Section(Chapter chapter, String heading, List<TableLayout> tables) {}

    static List<Section> sections(AnnualReport report) {
        return report.chapters().stream().map(chapter -> new Section(chapter, AnnualReport.heading(chapter),
                ReportTables.of(report, chapter.number()))).toList();
    }

    @GetMapping("/report")
    String now(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        Total total = totals.of(by.agencyId(), year);
        ReportNumbers numbers = reports.numbers(by.agencyId(), total);
        AnnualReport report = reports.of(by.agencyId(), total, numbers);
        model.addAttribute("findings", reviews.of(report, numbers, by.agencyId()));
        model.addAttribute("edited", "/statistics/" + year + "/report/chapters/");
        return page(report, "/statistics/" + year + "/total", model);
    }

    @GetMapping("/versions/{version}/report")
    String closed(@PathVariable("year") int year, @PathVariable("version") int number, Officer by, Model model) {
        RollupAccess.require(year, by);
        AnnualReport report = versions.version(by.agencyId(), year, number)
                .orElseThrow(() -> Refused.notFound("refused.noSuchPage")).composed();
        return page(report, "/statistics/" + year + "/total/versions/" + number, model);
    }

    private static String page(AnnualReport report, String address, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("sections", sections(report));
        model.addAttribute("address", address);
        return "statistics/total-report";
    }
}
