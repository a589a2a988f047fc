package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.statistics.FreezeForm;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.RemedyTable;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.statistics.Signature;
import disclosuredesk.statistics.VersionProofs;
import disclosuredesk.statistics.YearChecks;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Closing a year and amending it; its versions, each with its figures, cases and proof. Figures are never typed. */
@Controller
@RequestMapping("/statistics/{year}/versions")
class VersionController {

    private final Visibility visibility;
    private final FrozenYears frozen;
    private final Freezing freezing;
    private final DifferenceViews differences;
    private final VersionProofs proofs;
    private final AnnualTable table;
    private final RemedyTable remedies;
    private final YearChecks checks;
    private final AnnualReports reports;
    private final Clock clock;

    VersionController(
            Visibility visibility,
            FrozenYears frozen,
            Freezing freezing,
            DifferenceViews differences,
            VersionProofs proofs,
            AnnualTable table,
            RemedyTable remedies,
            YearChecks checks,
            AnnualReports reports,
            Clock clock) {
        this.visibility = visibility;
        this.frozen = frozen;
        this.freezing = freezing;
        this.differences = differences;
        this.proofs = proofs;
        this.table = table;
        this.remedies = remedies;
        this.checks = checks;
        this.reports = reports;
        this.clock = clock;
    }

    @ModelAttribute
    void year(@PathVariable("year") int year, Officer by, Model model) {
        StatisticsController.require(year, "", by);
        model.addAttribute("year", year);
        model.addAttribute("printedYear", String.valueOf(year));
        model.addAttribute("head", by.is(Role.HEAD));
        model.addAttribute("over", year < LocalDate.now(clock).getYear());
    }

    @GetMapping
    String versions(@PathVariable("year") int year, Officer by, Model model) {
        List<ReportVersion> versions = frozen.versions(ReportScope.OWN, by.agencyId(), year);
        model.addAttribute("versions", versions);
        if (!versions.isEmpty()) {
            model.addAttribute("differences", differences.since(versions.get(0)));
            model.addAttribute("textChanged", !versions.get(0).report().equals(reports.json(by.agencyId(), year)));
        }
        return "statistics/versions";
    }

    @GetMapping("/new")
    String form(@PathVariable("year") int year, Officer by, @ModelAttribute("form") FreezeForm form, Model model) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("statistics.freeze.headOnly");
        }
        form.signer = by.name();
        form.signedOn = LocalDate.now(clock);
        show(year, by, model);
        return "statistics/freeze";
    }

    /** What is about to be stored, and what keeps it from being stored. */
    private void show(int year, Officer by, Model model) {
        Table3 now = table.derive(by.agencyId(), year, ReportFormat.of(year));
        Table4 now4 = remedies.derive(by.agencyId(), year);
        StatisticsController.figures(model, year, now);
        figures4(model, now4);
        model.addAttribute("sums", now.sums());
        model.addAttribute("findings", checks.of(by.agencyId(), year, now, now4));
        frozen.latest(ReportScope.OWN, by.agencyId(), year).ifPresent(latest -> {
            model.addAttribute("version", latest);
            model.addAttribute("differences", differences.since(latest));
        });
    }

    private static void figures4(Model model, Table4 table4) {
        model.addAttribute("table4", table4);
        model.addAttribute("groups", Table4Row.values());
        model.addAttribute("columns4", Table4.COLUMNS);
    }

    @Final
    @PostMapping
    String freeze(
            @PathVariable("year") int year,
            Officer by,
            @Valid @ModelAttribute("form") FreezeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        int[] number = new int[1];
        FormErrors.need(errors, "signer", form.signer, "statistics.freeze.signerMissing", Signature.LONGEST_SIGNER);
        if (frozen.latest(ReportScope.OWN, by.agencyId(), year).isPresent()) {
            FormErrors.need(errors, "reason", form.reason, "statistics.freeze.reasonMissing." + ReportScope.OWN);
        }
        if (!FormErrors.none(errors, () -> number[0] = freezing.freeze(ReportScope.OWN, year, form.signature(), by))) {
            show(year, by, model);
            return "statistics/freeze";
        }
        redirect.addFlashAttribute("flash", "statistics.freeze.done");
        redirect.addFlashAttribute("flashArguments", new Object[] {number[0]});
        return "redirect:/statistics/" + year + "/versions/" + number[0];
    }

    @GetMapping("/{number}")
    String version(@PathVariable("year") int year, @PathVariable("number") int number, Officer by, Model model) {
        ReportVersion version = require(year, number, by);
        StatisticsController.figures(model, year, version.table3());
        figures4(model, version.table4());
        model.addAttribute("version", version);
        model.addAttribute("forms", ReportForm.values());
        frozen.version(ReportScope.OWN, by.agencyId(), year, number - 1)
                .ifPresent(before -> model.addAttribute("differences", differences.between(before, version)));
        return "statistics/version";
    }

    /** The whole report as it was signed then. */
    @GetMapping("/{number}/files/{form}")
    ResponseEntity<byte[]> file(
            @PathVariable("year") int year,
            @PathVariable("number") int number,
            @PathVariable("form") String ending,
            Officer by) {
        return ReportController.file(require(year, number, by).composed(), ending);
    }

    @GetMapping("/{number}/proof")
    String proof(@PathVariable("year") int year, @PathVariable("number") int number, Officer by, Model model) {
        ReportVersion version = require(year, number, by);
        VersionProofs.Proof proof = proofs.of(version);
        StatisticsController.figures(model, year, proof.recounted());
        model.addAttribute("version", version);
        model.addAttribute("proof", proof);
        return "statistics/proof";
    }

    @GetMapping("/{number}/{row}")
    String requests(
            @PathVariable("year") int year,
            @PathVariable("number") int number,
            @PathVariable("row") String row,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Officer by,
            Model model) {
        ReportVersion version = require(year, number, by);
        Table3Row known = StatisticsController.row(row);
        ApplicantKind column = StatisticsController.kind(kind);
        StatisticsController.behind(
                model, year, known, column, "/statistics/" + year + "/versions/" + number, "kind=" + kind);
        model.addAttribute("cutoff", version.cutOff().at());
        model.addAttribute("page", frozen.requests(version, known, column, page));
        model.addAttribute("hidden", visibility.hiddenFrom(by));
        return "statistics/requests";
    }

    private ReportVersion require(int year, int number, Officer by) {
        return frozen.version(ReportScope.OWN, by.agencyId(), year, number)
                .orElseThrow(() -> Refused.notFound("statistics.version.notFound"));
    }
}
