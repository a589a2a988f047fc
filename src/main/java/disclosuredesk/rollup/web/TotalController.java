package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.rollup.FigureLabels;
import disclosuredesk.rollup.Total;
import disclosuredesk.rollup.TotalRemarks;
import disclosuredesk.rollup.TotalReport;
import disclosuredesk.rollup.Totals;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AcceptanceForm;
import disclosuredesk.statistics.AcceptingWarnings;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.CollectedTables;
import disclosuredesk.statistics.Draft;
import disclosuredesk.statistics.FreezeForm;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportDuty;
import disclosuredesk.statistics.ReportHints;
import disclosuredesk.statistics.ReportPart;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.statistics.Signature;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sum as it stands and as it was closed, the units' figures behind each of its cells, its files. */
@Controller
@RequestMapping("/statistics/{year}/total")
class TotalController {

    private final Totals totals;
    private final FrozenYears years;
    private final Freezing freezing;
    private final TotalReport reports;
    private final ReportReview review;
    private final ReportHints hints;
    private final AcceptingWarnings accepting;
    private final Clock clock;

    TotalController(
            Totals totals,
            FrozenYears years,
            Freezing freezing,
            TotalReport reports,
            ReportReview review,
            ReportHints hints,
            AcceptingWarnings accepting,
            Clock clock) {
        this.totals = totals;
        this.years = years;
        this.freezing = freezing;
        this.reports = reports;
        this.review = review;
        this.hints = hints;
        this.accepting = accepting;
        this.clock = clock;
    }

    @ModelAttribute("acceptance")
    AcceptanceForm acceptance() {
        return new AcceptanceForm();
    }

    @ModelAttribute
    void year(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        model.addAttribute("year", year);
        model.addAttribute("mayWrite", ReportDuty.has(by));
        model.addAttribute("mayFreeze", by.is(Role.HEAD));
        model.addAttribute("forms", ReportForm.values());
        model.addAttribute("totalScope", ReportScope.TOTAL);
    }

    @GetMapping
    String show(@PathVariable("year") int year, Officer by, @ModelAttribute("form") FreezeForm form, Model model) {
        form.signedOn = LocalDate.now(clock);
        return page(year, by, model);
    }

    private String page(int year, Officer by, Model model) {
        Total total = totals.of(by.agencyId(), year);
        Draft draft = reports.draft(by.agencyId(), total);
        AnnualReport report = draft.report();
        model.addAttribute("sections", TotalReportController.sections(report));
        model.addAttribute("findings", review.of(draft, by.agencyId()));
        model.addAttribute("hints", hints.of(draft, by.agencyId()));
        model.addAttribute("missing", total.missing());
        List<ReportVersion> closed = years.versions(ReportScope.TOTAL, by.agencyId(), year);
        model.addAttribute("versions", closed);
        model.addAttribute(
                "changed", !closed.isEmpty() && !closed.get(0).report().equals(AnnualReports.json(report)));
        tables(total.tables(), total.parts(), "/statistics/" + year + "/total", model);
        return "statistics/total";
    }

    private static void tables(CollectedTables tables, List<ReportPart> parts, String address, Model model) {
        model.addAttribute("parts", parts);
        model.addAttribute("tables", tables.printed());
        model.addAttribute("sums", tables.table3().sums());
        model.addAttribute("address", address);
        model.addAttribute("notes", TotalRemarks.notes(parts));
        model.addAttribute(
                "sound",
                ReportChecks.table3(tables.table3()).isEmpty()
                        && ReportChecks.table4(tables.table4()).isEmpty());
    }

    @Final
    @PostMapping("/versions")
    String freeze(
            @PathVariable("year") int year,
            Officer by,
            @Valid @ModelAttribute("form") FreezeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        int[] number = new int[1];
        FormErrors.need(errors, "signer", form.signer, "statistics.freeze.signerMissing", Signature.LONGEST_SIGNER);
        boolean amended = years.latest(ReportScope.TOTAL, by.agencyId(), year).isPresent();
        if (amended || !totals.of(by.agencyId(), year).missing().isEmpty()) {
            FormErrors.need(errors, "reason", form.reason, "statistics.freeze.reasonMissing." + ReportScope.TOTAL);
        }
        if (!FormErrors.none(
                errors, () -> number[0] = freezing.freeze(ReportScope.TOTAL, year, form.signature(), by))) {
            return page(year, by, model);
        }
        redirect.addFlashAttribute("flash", "statistics.total.frozen");
        redirect.addFlashAttribute("flashArguments", new Object[] {number[0]});
        return "redirect:/statistics/" + year + "/total/versions/" + number[0];
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable("year") int year,
            Officer by,
            @ModelAttribute("acceptance") AcceptanceForm acceptance,
            BindingResult errors,
            @ModelAttribute("form") FreezeForm form,
            Model model,
            RedirectAttributes redirect) {
        if (!FormErrors.none(
                errors, () -> accepting.accept(ReportScope.TOTAL, year, acceptance.finding, acceptance.reason, by))) {
            return show(year, by, form, model);
        }
        redirect.addFlashAttribute("flash", "statistics.review.accepted");
        return "redirect:/statistics/" + year + "/total#review";
    }

    @GetMapping("/versions/{version}")
    String version(@PathVariable("year") int year, @PathVariable("version") int number, Officer by, Model model) {
        ReportVersion version = version(year, number, by);
        model.addAttribute("version", version);
        model.addAttribute("holds", TotalReport.holds(version));
        tables(version.tables(), version.parts(), "/statistics/" + year + "/total/versions/" + number, model);
        return "statistics/total-version";
    }

    @GetMapping("/{figure}")
    String behind(@PathVariable("year") int year, @PathVariable("figure") String figure, Officer by, Model model) {
        Total total = totals.of(by.agencyId(), year);
        return behind(total.tables(), total.parts(), figure, "/statistics/" + year + "/total", model);
    }

    @GetMapping("/versions/{version}/{figure}")
    String behindVersion(
            @PathVariable("year") int year,
            @PathVariable("version") int number,
            @PathVariable("figure") String figure,
            Officer by,
            Model model) {
        ReportVersion version = version(year, number, by);
        return behind(
                version.tables(), version.parts(), figure, "/statistics/" + year + "/total/versions/" + number, model);
    }

    private static String behind(CollectedTables sum, List<ReportPart> parts, String figure, String back, Model model) {
        model.addAttribute(
                "label",
                FigureLabels.of(ReportFormat.of((int) Objects.requireNonNull(model.getAttribute("year"))), figure)
                        .orElseThrow(() -> Refused.notFound("refused.noSuchPage")));
        model.addAttribute("figure", figure);
        model.addAttribute("sum", sum.cell(figure).orElseThrow(() -> Refused.notFound("refused.noSuchPage")));
        model.addAttribute("parts", parts);
        model.addAttribute("back", back);
        return "statistics/total-behind";
    }

    @GetMapping("/files/{form}")
    ResponseEntity<byte[]> file(@PathVariable("year") int year, @PathVariable("form") String form, Officer by) {
        return RollupAccess.file(reports.draft(by.agencyId(), year).report(), form);
    }

    @GetMapping("/versions/{version}/files/{form}")
    ResponseEntity<byte[]> versionFile(
            @PathVariable("year") int year,
            @PathVariable("version") int number,
            @PathVariable("form") String form,
            Officer by) {
        return RollupAccess.file(version(year, number, by).composed(), form);
    }

    private ReportVersion version(int year, int number, Officer by) {
        return years.version(ReportScope.TOTAL, by.agencyId(), year, number)
                .orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
    }
}
