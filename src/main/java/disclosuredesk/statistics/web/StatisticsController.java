package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.statistics.Finding;
import disclosuredesk.statistics.ReportChecks;
import disclosuredesk.statistics.ReportFormat;
import disclosuredesk.statistics.Table3;
import disclosuredesk.statistics.Table3Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Table 三 of a year in either format, and the requests behind each figure. */
@Controller
class StatisticsController {

    private static final int EARLIEST = 2008;

    private final AnnualTable table;
    private final Clock clock;

    StatisticsController(AnnualTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String thisYear() {
        return "redirect:/statistics/" + LocalDate.now(clock).getYear();
    }

    @GetMapping("/statistics/{year}")
    String year(@PathVariable("year") int year, @RequestParam(name = "format", defaultValue = "") String format, Officer by,
            Model model) {
        ReportFormat chosen = require(year, format, by);
        Table3 derived = table.derive(by.agencyId(), year, chosen);
        model.addAttribute("year", year);
        model.addAttribute("format", chosen);
        model.addAttribute("formats", ReportFormat.values());
        model.addAttribute("rows", chosen.rows());
        model.addAttribute("table", derived);
        model.addAttribute("families", families(chosen));
        model.addAttribute("kinds", ApplicantKind.values());
        model.addAttribute("years", years(by.agencyId(), year));
        model.addAttribute("findings", findings(by.agencyId(), year, derived));
        model.addAttribute("running", year >= LocalDate.now(clock).getYear());
        return "statistics/table3";
    }

    /** How many rows stand under each family, e.g. eight under （三）不予公开. */
    private static Map<String, Long> families(ReportFormat format) {
        return format.rows().stream().collect(Collectors.groupingBy(Table3Row::family, Collectors.counting()));
    }

    private List<Integer> years(long agencyId, int shown) {
        List<Integer> years = new ArrayList<>(table.years(agencyId));
        if (!years.contains(shown)) {
            years.add(0, shown);
        }
        return years;
    }

    private List<Finding> findings(long agencyId, int year, Table3 derived) {
        List<Finding> findings = new ArrayList<>(ReportChecks.table3(derived));
        findings.addAll(ReportChecks.carriedOver(table.derive(agencyId, year - 1, derived.format()), derived));
        return findings;
    }

    @GetMapping("/statistics/{year}/{row}")
    String requests(@PathVariable("year") int year, @PathVariable("row") String row,
            @RequestParam(name = "format", defaultValue = "") String format,
            @RequestParam(name = "kind", defaultValue = "") String kind, Officer by, Model model) {
        ReportFormat chosen = require(year, format, by);
        Table3Row known = Table3Row.of(row).orElseThrow(() -> Refused.notFound("desk.noSuchPage"));
        ApplicantKind column = kind(kind);
        model.addAttribute("year", year);
        model.addAttribute("format", chosen);
        model.addAttribute("row", known);
        model.addAttribute("column", Table3.COLUMNS.get(column == null ? Table3.TOTAL : column.ordinal()));
        model.addAttribute("requests", table.requests(by.agencyId(), year, known, column));
        return "statistics/requests";
    }

    private static @Nullable ApplicantKind kind(String name) {
        if (name.isEmpty()) {
            return null;
        }
        Optional<ApplicantKind> kind = Arrays.stream(ApplicantKind.values()).filter(one -> one.name().equals(name)).findFirst();
        return kind.orElseThrow(() -> Refused.notFound("desk.noSuchPage"));
    }

    private static ReportFormat require(int year, String format, Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("statistics.forbidden");
        }
        if (year < EARLIEST || year > 2100) {
            throw Refused.notFound("desk.noSuchPage");
        }
        return Arrays.stream(ReportFormat.values()).filter(one -> one.code().equals(format)).findFirst()
                .orElse(ReportFormat.of(year));
    }
}
