package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.RemedyFigures;
import disclosuredesk.statistics.RemedyTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Table 四 of a year, and the reviews and suits behind each figure. */
@Controller
@RequestMapping("/statistics/{year}/remedies")
class RemedyTableController {

    /** The columns as addresses name them, in the order of the table. */
    static final List<String> COLUMNS = List.of("UPHELD", "CORRECTED", "OTHER", "PENDING", "TOTAL");

    private static final int EARLIEST = 2008;
    private static final int LATEST = 2100;

    private final RemedyTable table;
    private final Visibility visibility;
    private final Clock clock;

    RemedyTableController(RemedyTable table, Visibility visibility, Clock clock) {
        this.table = table;
        this.visibility = visibility;
        this.clock = clock;
    }

    @ModelAttribute
    void require(@PathVariable("year") int year, Officer by, Model model) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("statistics.forbidden");
        }
        if (year < EARLIEST || year > LATEST) {
            throw Refused.notFound("refused.noSuchPage");
        }
        model.addAttribute("year", year);
    }

    @GetMapping
    String table(@PathVariable("year") int year, Officer by, Model model) {
        Table4 derived = table.derive(by.agencyId(), year);
        int now = LocalDate.now(clock).getYear();
        model.addAttribute("table", derived);
        model.addAttribute("groups", Table4Row.values());
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("figures", new RemedyFigures(derived));
        model.addAttribute("findings", ReportChecks.table4(derived));
        model.addAttribute("running", year >= now);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(table.firstYear(by.agencyId(), Math.min(now, year)), Math.max(now, year))
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        return "statistics/table4";
    }

    @GetMapping("/{group}/{column}")
    String remedies(
            @PathVariable("year") int year,
            @PathVariable("group") String group,
            @PathVariable("column") String column,
            Officer by,
            Model model) {
        Table4Row row = group(group);
        int index = column(column);
        model.addAttribute("group", row);
        model.addAttribute("column", column);
        model.addAttribute("remedies", table.remedies(by.agencyId(), year, row, index));
        model.addAttribute("hidden", visibility.hiddenFrom(by));
        model.addAttribute("back", "/statistics/" + year + "/remedies");
        return "statistics/remedies";
    }

    static Table4Row group(String name) {
        return Stream.of(Table4Row.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
    }

    static int column(String name) {
        if (!COLUMNS.contains(name)) {
            throw Refused.notFound("refused.noSuchPage");
        }
        return COLUMNS.indexOf(name);
    }
}
