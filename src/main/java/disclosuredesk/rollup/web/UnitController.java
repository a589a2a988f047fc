package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.rollup.KeepingUnits;
import disclosuredesk.rollup.ReportingUnit;
import disclosuredesk.rollup.ReportingUnits;
import disclosuredesk.rollup.UnitEntry;
import disclosuredesk.rollup.UnitKind;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Entering and changing a unit of the tree. */
@Controller
@RequestMapping("/statistics/{year}/units")
class UnitController {

    private static final String PAGE = "statistics/unit-entry";

    private final ReportingUnits units;
    private final KeepingUnits keeping;
    private final Agencies agencies;

    UnitController(ReportingUnits units, KeepingUnits keeping, Agencies agencies) {
        this.units = units;
        this.keeping = keeping;
        this.agencies = agencies;
    }

    static class UnitForm {
        @Carried
        public int version = -1;

        @Carried
        public @Nullable Long parentId;

        @NotBlank(message = "{statistics.units.nameMissing}")
        public String name = "";

        @NotNull(message = "{statistics.units.kindMissing}")
        public @Nullable UnitKind kind;

        @Carried
        public @Nullable Long agencyId;

        public boolean vertical;

        @NotNull(message = "{statistics.units.firstYearMissing}")
        public @Nullable Integer firstYear;

        public @Nullable Integer lastYear;
        public @Nullable Long mergedInto;

        UnitEntry entry() {
            return new UnitEntry(
                    parentId,
                    name,
                    Objects.requireNonNull(kind),
                    agencyId,
                    vertical,
                    Objects.requireNonNull(firstYear),
                    lastYear,
                    mergedInto);
        }
    }

    @ModelAttribute
    void choices(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        model.addAttribute("year", year);
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("units", units.of(by.agencyId()));
        model.addAttribute(
                "organs",
                agencies.agencies().stream()
                        .filter(agency -> agency.id() != by.agencyId())
                        .toList());
    }

    @GetMapping("/new")
    String blank(@PathVariable("year") int year, @ModelAttribute("form") UnitForm form) {
        form.firstYear = year;
        return PAGE;
    }

    @PostMapping
    String add(
            @PathVariable("year") int year,
            Officer by,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> keeping.add(form.entry(), by))) {
            return PAGE;
        }
        redirect.addFlashAttribute("flash", "statistics.units.saved");
        return "redirect:/statistics/" + year + "/units";
    }

    @GetMapping("/{unit}/entry")
    String entry(@PathVariable("unit") long id, Officer by, @ModelAttribute("form") UnitForm form, Model model) {
        ReportingUnit unit = units.get(id, by.agencyId());
        form.version = unit.version();
        form.parentId = unit.parentId();
        form.name = unit.name();
        form.kind = unit.kind();
        form.agencyId = unit.agencyId();
        form.vertical = unit.vertical();
        form.firstYear = unit.firstYear();
        form.lastYear = unit.lastYear();
        form.mergedInto = unit.mergedInto();
        model.addAttribute("unit", unit);
        return PAGE;
    }

    @PostMapping("/{unit}/entry")
    String change(
            @PathVariable("year") int year,
            @PathVariable("unit") long id,
            Officer by,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("unit", units.get(id, by.agencyId()));
        if (!FormErrors.none(errors, () -> keeping.change(id, form.version, form.entry(), by))) {
            return PAGE;
        }
        redirect.addFlashAttribute("flash", "statistics.units.saved");
        return "redirect:/statistics/" + year + "/units/" + id;
    }
}
