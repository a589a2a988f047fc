package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AcceptanceForm;
import disclosuredesk.statistics.AcceptingWarnings;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.statistics.Draft;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportDuty;
import disclosuredesk.statistics.ReportHints;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReportSources;
import disclosuredesk.statistics.ReportTexts;
import disclosuredesk.statistics.ReportVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agency's report of a year as a page, what the checks say of it, and its files. */
@Controller
@RequestMapping("/statistics/{year}/report")
class ReportController {

    private static final int YEARS_SHOWN = 5;
    private static final int FIRST_YEAR = 2019;

    private final ReportSources sources;
    private final ReportTexts texts;
    private final ReportReview review;
    private final ReportHints hints;
    private final AcceptingWarnings accepting;
    private final AnnualTable table3;
    private final FrozenYears frozen;
    private final Clock clock;

    ReportController(
            ReportSources sources,
            ReportTexts texts,
            ReportReview review,
            ReportHints hints,
            AcceptingWarnings accepting,
            AnnualTable table3,
            FrozenYears frozen,
            Clock clock) {
        this.sources = sources;
        this.texts = texts;
        this.review = review;
        this.hints = hints;
        this.accepting = accepting;
        this.table3 = table3;
        this.frozen = frozen;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable("year") int year,
            @RequestParam(name = "compare", defaultValue = "false") boolean compare,
            Officer by,
            @ModelAttribute("acceptance") AcceptanceForm form,
            Model model) {
        ReportAccess.require(year, by);
        Draft draft = sources.of(ReportScope.OWN).draft(by.agencyId(), year);
        ReportNumbers numbers = draft.numbers();
        AnnualReport report = draft.report();
        model.addAttribute("year", year);
        model.addAttribute("report", report);
        model.addAttribute(
                "sections", ReportView.of(report, numbers, chapter -> texts.text(by.agencyId(), numbers, chapter)));
        model.addAttribute("findings", review.of(draft, by.agencyId()));
        model.addAttribute("hints", hints.of(draft, by.agencyId()));
        model.addAttribute("pictures", List.of(years(by.agencyId(), numbers), outcomes(numbers)));
        model.addAttribute("compare", compare);
        model.addAttribute("mayWrite", ReportDuty.has(by));
        model.addAttribute("forms", ReportForm.values());
        frozen.latest(ReportScope.OWN, by.agencyId(), year).ifPresent(version -> {
            model.addAttribute("version", version);
            model.addAttribute("changed", !version.report().equals(AnnualReports.json(report)));
        });
        model.addAttribute("running", year >= LocalDate.now(clock).getYear());
        return "statistics/report";
    }

    private BarPicture years(long agencyId, ReportNumbers report) {
        int year = report.year();
        List<String> labels = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        for (int one = Math.max(FIRST_YEAR, year - YEARS_SHOWN + 1); one <= year; one++) {
            Table3 table = one == year
                    ? report.table3()
                    : one == year - 1 ? report.table3Before() : table3.derive(agencyId, one, ReportFormat.of(one));
            labels.add(String.valueOf(one));
            numbers.add(new int[] {
                table.number(Table3Row.NEW, Table3.TOTAL),
                table.number(Table3Row.R7, Table3.TOTAL),
                table.number(Table3Row.CARRY_OUT, Table3.TOTAL)
            });
        }
        return BarPicture.of(
                "statistics.picture.years",
                List.of("statistics.picture.new", "statistics.picture.ended", "statistics.picture.carriedOut"),
                labels,
                numbers);
    }

    private static BarPicture outcomes(ReportNumbers numbers) {
        List<String> families = new ArrayList<>();
        List<int[]> counts = new ArrayList<>();
        String[] previous = {""};
        for (Table3Row row : numbers.table3().format().results()) {
            String family = row.name().split("_")[0];
            if (!family.equals(previous[0])) {
                previous[0] = family;
                families.add((row.family().isEmpty() ? row.shortLabel() : row.family())
                        .replaceFirst("^（.）", "")
                        .replaceFirst("（.*", ""));
                counts.add(new int[2]);
            }
            int[] count = counts.get(counts.size() - 1);
            count[0] += numbers.table3Before().number(row, Table3.TOTAL);
            count[1] += numbers.table3().number(row, Table3.TOTAL);
        }
        return BarPicture.of(
                "statistics.picture.outcomes",
                List.of("statistics.picture.lastYear", "statistics.picture.thisYear"),
                families,
                counts);
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable("year") int year,
            Officer by,
            @ModelAttribute("acceptance") AcceptanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        ReportAccess.require(year, by);
        if (!FormErrors.none(errors, () -> accepting.accept(ReportScope.OWN, year, form.finding, form.reason, by))) {
            return show(year, false, by, form, model);
        }
        redirect.addFlashAttribute("flash", "statistics.review.accepted");
        return "redirect:/statistics/" + year + "/report#review";
    }

    /** A file of the report: a draft says that it is one; a finished one is the version that was signed last. */
    @GetMapping("/files/{form}")
    ResponseEntity<byte[]> file(
            @PathVariable("year") int year,
            @PathVariable("form") String ending,
            @RequestParam(name = "finished", defaultValue = "false") boolean finished,
            Officer by) {
        ReportAccess.require(year, by);
        Draft draft = sources.of(ReportScope.OWN).draft(by.agencyId(), year);
        AnnualReport report = finished
                ? frozen.latest(ReportScope.OWN, by.agencyId(), year)
                        .map(ReportVersion::composed)
                        .orElseThrow(() -> Refused.conflict("statistics.files.notFrozen"))
                : draft.report();
        if (finished) {
            review.requireReady(new Draft(draft.numbers(), report, List.of(), List.of()), by.agencyId());
        }
        return file(report, ending);
    }

    /** A report as a file to keep. */
    static ResponseEntity<byte[]> file(AnnualReport report, String ending) {
        ReportForm form = ReportForm.of(ending).orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ReportFiles.name(report, form), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(ReportFiles.of(report, form));
    }
}
