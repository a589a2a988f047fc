package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.statistics.CountedSpan;
import disclosuredesk.statistics.RemedyTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tables 三 and 四 of a month or a quarter, and what is behind each of their figures. */
@Controller
@RequestMapping("/statistics/{year}/{part:months|quarters}/{number}")
class PeriodTableController {

    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;

    private final Visibility visibility;
    private final AnnualTable table3;
    private final RemedyTable table4;
    private final Clock clock;

    PeriodTableController(Visibility visibility, AnnualTable table3, RemedyTable table4, Clock clock) {
        this.visibility = visibility;
        this.table3 = table3;
        this.table4 = table4;
        this.clock = clock;
    }

    private CountedSpan span(int year, String part, int number, Officer by, Model model) {
        StatisticsController.require(year, "", by);
        boolean months = part.equals("months");
        if (number < 1 || number > (months ? MONTHS : QUARTERS)) {
            throw Refused.notFound("refused.noSuchPage");
        }
        CountedSpan span = months ? CountedSpan.month(year, number) : CountedSpan.quarter(year, number);
        model.addAttribute("part", part);
        model.addAttribute("number", number);
        model.addAttribute("span", span);
        return span;
    }

    private static String base(int year, String part, int number) {
        return "/statistics/" + year + "/" + part + "/" + number;
    }

    @GetMapping
    String tables(
            @PathVariable("year") int year,
            @PathVariable("part") String part,
            @PathVariable("number") int number,
            Officer by,
            Model model) {
        CountedSpan span = span(year, part, number, by, model);
        Table3 counted = table3.derive(by.agencyId(), span, ReportFormat.of(year));
        StatisticsController.figures(model, year, counted);
        model.addAttribute("base", base(year, part, number));
        model.addAttribute("months", IntStream.rangeClosed(1, MONTHS).boxed().toList());
        model.addAttribute(
                "quarters", IntStream.rangeClosed(1, QUARTERS).boxed().toList());
        model.addAttribute("table4", table4.derive(by.agencyId(), span));
        model.addAttribute("groups", Table4Row.values());
        model.addAttribute("columns", RemedyTableController.COLUMNS);
        model.addAttribute("findings", ReportChecks.table3(counted));
        model.addAttribute("running", span.next().isAfter(LocalDate.now(clock)));
        return "statistics/period";
    }

    @GetMapping("/{row}")
    String requests(
            @PathVariable("year") int year,
            @PathVariable("part") String part,
            @PathVariable("number") int number,
            @PathVariable("row") String row,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Officer by,
            Model model) {
        CountedSpan span = span(year, part, number, by, model);
        Table3Row known = StatisticsController.row(row);
        @Nullable ApplicantKind column = StatisticsController.kind(kind);
        StatisticsController.behind(model, year, known, column, base(year, part, number), "kind=" + kind);
        model.addAttribute("page", table3.requests(by.agencyId(), span, known, column, page));
        model.addAttribute("hidden", visibility.hiddenFrom(by));
        return "statistics/requests";
    }

    @GetMapping("/remedies/{group}/{column}")
    String remedies(
            @PathVariable("year") int year,
            @PathVariable("part") String part,
            @PathVariable("number") int number,
            @PathVariable("group") String group,
            @PathVariable("column") String column,
            Officer by,
            Model model) {
        CountedSpan span = span(year, part, number, by, model);
        Table4Row row = RemedyTableController.group(group);
        int index = RemedyTableController.column(column);
        model.addAttribute("year", year);
        model.addAttribute("back", base(year, part, number));
        model.addAttribute("group", row);
        model.addAttribute("column", column);
        model.addAttribute("remedies", table4.remedies(by.agencyId(), span, row, index));
        model.addAttribute("hidden", visibility.hiddenFrom(by));
        return "statistics/remedies";
    }
}
