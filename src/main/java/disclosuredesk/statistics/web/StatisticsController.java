package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.statistics.CutOff;
import disclosuredesk.statistics.FrozenDifferences;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.YearChecks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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

    private final Visibility visibility;
    private final AnnualTable table;
    private final YearChecks checks;
    private final FrozenYears frozen;
    private final FrozenDifferences differences;
    private final Clock clock;

    StatisticsController(
            Visibility visibility,
            AnnualTable table,
            YearChecks checks,
            FrozenYears frozen,
            FrozenDifferences differences,
            Clock clock) {
        this.visibility = visibility;
        this.table = table;
        this.checks = checks;
        this.frozen = frozen;
        this.differences = differences;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String thisYear() {
        return "redirect:/statistics/" + LocalDate.now(clock).getYear();
    }

    @GetMapping("/statistics/{year}")
    String year(
            @PathVariable("year") int year,
            @RequestParam(name = "format", defaultValue = "") String format,
            @RequestParam(name = "cutoff", defaultValue = "") String time,
            Officer by,
            Model model) {
        ReportFormat chosen = require(year, format, by);
        CutOff cutOff = cutOff(time);
        Table3 derived = table.derive(List.of(by.agencyId()), year, chosen, cutOff);
        figures(model, year, derived);
        model.addAttribute("cutoff", cutOff == null ? null : cutOff.at());
        model.addAttribute("formats", ReportFormat.values());
        model.addAttribute("years", years(by.agencyId(), year));
        model.addAttribute("findings", cutOff == null ? checks.of(by.agencyId(), year, derived) : List.of());
        model.addAttribute("running", year >= LocalDate.now(clock).getYear());
        frozen.latest(ReportScope.OWN, by.agencyId(), year).ifPresent(version -> {
            model.addAttribute("version", version);
            model.addAttribute("changed", differences.isChanged(version));
        });
        return "statistics/table3";
    }

    /** What the figures of table 三 are drawn from. */
    static void figures(Model model, int year, Table3 table) {
        model.addAttribute("year", year);
        model.addAttribute("format", table.format());
        model.addAttribute("rows", table.format().rows());
        model.addAttribute("table", table);
        model.addAttribute("families", families(table.format()));
        model.addAttribute("kinds", ApplicantKind.values());
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

    @GetMapping("/statistics/{year}/{row}")
    String requests(
            @PathVariable("year") int year,
            @PathVariable("row") String row,
            @RequestParam(name = "format", defaultValue = "") String format,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "cutoff", defaultValue = "") String time,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Officer by,
            Model model) {
        ReportFormat chosen = require(year, format, by);
        Table3Row known = row(row);
        ApplicantKind column = kind(kind);
        CutOff cutOff = cutOff(time);
        String query = "format=" + chosen.code() + "&kind=" + kind + (cutOff == null ? "" : "&cutoff=" + cutOff.at());
        behind(model, year, known, column, "/statistics/" + year, query);
        model.addAttribute("cutoff", cutOff == null ? null : cutOff.at());
        model.addAttribute("page", table.requests(List.of(by.agencyId()), year, known, column, cutOff, page));
        model.addAttribute("hidden", visibility.hiddenFrom(by));
        return "statistics/requests";
    }

    /** What the list behind a figure is headed by, and where it leads back to. */
    static void behind(
            Model model, int year, Table3Row row, @Nullable ApplicantKind column, String back, String query) {
        model.addAttribute("year", year);
        model.addAttribute("row", row);
        model.addAttribute("column", Table3.COLUMNS.get(column == null ? Table3.TOTAL : column.ordinal()));
        model.addAttribute("back", back + "?" + query);
        model.addAttribute("path", back + "/" + row.name());
        model.addAttribute("query", query + "&");
    }

    static Table3Row row(String code) {
        return Table3Row.of(code).orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
    }

    private static @Nullable CutOff cutOff(String time) {
        try {
            return time.isEmpty() ? null : CutOff.at(LocalDateTime.parse(time));
        } catch (DateTimeParseException garbled) {
            throw Refused.invalid("cutoff", "statistics.cutOffGarbled");
        }
    }

    static @Nullable ApplicantKind kind(String name) {
        if (name.isEmpty()) {
            return null;
        }
        Optional<ApplicantKind> kind = Arrays.stream(ApplicantKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        return kind.orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
    }

    static ReportFormat require(int year, String format, Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("statistics.forbidden");
        }
        if (year < EARLIEST || year > 2100) {
            throw Refused.notFound("refused.noSuchPage");
        }
        return Arrays.stream(ReportFormat.values())
                .filter(one -> one.code().equals(format))
                .findFirst()
                .orElse(ReportFormat.of(year));
    }
}
