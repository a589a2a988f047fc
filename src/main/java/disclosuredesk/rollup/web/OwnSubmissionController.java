package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.report.ReportScope;
import disclosuredesk.rollup.ReportingUnit;
import disclosuredesk.rollup.ReportingUnits;
import disclosuredesk.rollup.Submission;
import disclosuredesk.rollup.SubmissionState;
import disclosuredesk.rollup.Submissions;
import disclosuredesk.rollup.Submitting;
import disclosuredesk.rollup.UnitStanding;
import disclosuredesk.rollup.UnitStandings;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.FrozenYears;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the officer's agency hands in to the one that collects from it, and what became of it. */
@Controller
@RequestMapping("/statistics/{year}/submission")
class OwnSubmissionController {

    private static final String PAGE = "statistics/own-submission";

    private final ReportingUnits units;
    private final UnitStandings standings;
    private final Submissions submissions;
    private final Submitting submitting;
    private final FrozenYears years;
    private final Agencies agencies;
    private final Clock clock;

    OwnSubmissionController(
            ReportingUnits units,
            UnitStandings standings,
            Submissions submissions,
            Submitting submitting,
            FrozenYears years,
            Agencies agencies,
            Clock clock) {
        this.units = units;
        this.standings = standings;
        this.submissions = submissions;
        this.submitting = submitting;
        this.years = years;
        this.agencies = agencies;
        this.clock = clock;
    }

    static class SubmissionForm {
        @NotNull(message = "{statistics.submission.scopeMissing}")
        public @Nullable ReportScope scope;
    }

    @ModelAttribute
    void page(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        ReportingUnit unit = unit(year, by);
        List<Submission> attempts = submissions.of(unit.id(), year);
        UnitStanding standing = standings.of(unit.collectorId(), year).stream()
                .filter(one -> one.unit().id() == unit.id())
                .findFirst()
                .orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
        model.addAttribute("year", year);
        model.addAttribute("unit", unit);
        model.addAttribute("collector", agencies.agency(unit.collectorId()).name());
        model.addAttribute("standing", standing);
        model.addAttribute("daysLeft", standing.daysLeft(LocalDate.now(clock)));
        model.addAttribute("attempts", attempts);
        model.addAttribute(
                "own", years.latest(ReportScope.OWN, by.agencyId(), year).orElse(null));
        model.addAttribute(
                "total", years.latest(ReportScope.TOTAL, by.agencyId(), year).orElse(null));
        model.addAttribute("scopes", ReportScope.values());
        model.addAttribute(
                "maySubmit",
                by.is(Role.HEAD) && (attempts.isEmpty() || attempts.get(0).state() == SubmissionState.RETURNED));
    }

    /** An agency reports to one collector only. */
    private ReportingUnit unit(int year, Officer by) {
        return units.reportedBy(by.agencyId(), year).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
    }

    @GetMapping
    String show(@ModelAttribute("form") SubmissionForm form) {
        return PAGE;
    }

    @Final
    @PostMapping
    String submit(
            @PathVariable("year") int year,
            Officer by,
            @Valid @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!FormErrors.none(
                errors, () -> submitting.submit(unit(year, by).id(), year, Objects.requireNonNull(form.scope), by))) {
            return PAGE;
        }
        redirect.addFlashAttribute("flash", "statistics.submission.submitted");
        return "redirect:/statistics/" + year + "/submission";
    }
}
