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
import disclosuredesk.statistics.FigureChips;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportFigures;
import disclosuredesk.statistics.ReportHints;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReportTexts;
import java.util.List;
import java.util.function.Function;
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
    private final ReportTexts texts;
    private final ReportReview review;
    private final ReportHints hints;
    private final FrozenYears years;

    TotalReportController(
            TotalReport reports, ReportTexts texts, ReportReview review, ReportHints hints, FrozenYears years) {
        this.reports = reports;
        this.texts = texts;
        this.review = review;
        this.hints = hints;
        this.years = years;
    }

    /** A chapter with its tables; its text in pieces, the figures told from the words. */
    public record Section(
            Chapter chapter, String heading, List<List<FigureChips.Piece>> paragraphs, List<TableLayout> tables) {}

    /** As it stands, nothing in its text told apart. */
    static List<Section> sections(AnnualReport report) {
        return sections(report, chapter -> FigureChips.plain(chapter.paragraphs()));
    }

    private static List<Section> sections(
            AnnualReport report, Function<Chapter, List<List<FigureChips.Piece>>> paragraphs) {
        return report.chapters().stream()
                .map(chapter -> new Section(
                        chapter,
                        AnnualReport.heading(chapter),
                        paragraphs.apply(chapter),
                        ReportTables.of(report, chapter.number())))
                .toList();
    }

    @GetMapping("/report")
    String now(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        Draft draft = reports.draft(by.agencyId(), year);
        model.addAttribute("findings", review.of(draft, by.agencyId()));
        model.addAttribute("hints", hints.of(draft, by.agencyId()));
        model.addAttribute("edited", "/statistics/" + year + "/report/chapters/");
        FigureChips chips = new FigureChips(ReportFigures.of(draft.numbers()));
        model.addAttribute(
                "sections",
                sections(
                        draft.report(),
                        chapter -> chips.paragraphs(
                                chapter, texts.text(by.agencyId(), draft.numbers(), chapter.number()))));
        return page(draft.report(), "/statistics/" + year + "/total", model);
    }

    @GetMapping("/versions/{version}/report")
    String closed(@PathVariable("year") int year, @PathVariable("version") int number, Officer by, Model model) {
        RollupAccess.require(year, by);
        AnnualReport report = years.version(ReportScope.TOTAL, by.agencyId(), year, number)
                .orElseThrow(() -> Refused.notFound("refused.noSuchPage"))
                .composed();
        model.addAttribute("sections", sections(report));
        return page(report, "/statistics/" + year + "/total/versions/" + number, model);
    }

    private static String page(AnnualReport report, String address, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("address", address);
        return "statistics/total-report";
    }
}
