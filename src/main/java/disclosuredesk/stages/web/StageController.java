package disclosuredesk.stages.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.stages.HandlingStage;
import disclosuredesk.stages.LimitingStages;
import disclosuredesk.stages.StageLimit;
import disclosuredesk.stages.StageLimits;
import disclosuredesk.stages.StageTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agency's stages: the chart for everybody, the limits for its administrator, the times for who sees the whole agency. */
@Controller
class StageController {

    /** What the page of times shows until one chooses: this month and the two before. */
    private static final int MONTHS_BACK = 2;

    private final StageLimits limits;
    private final LimitingStages limiting;
    private final StageTimes times;
    private final Agencies agencies;
    private final Clock clock;

    StageController(StageLimits limits, LimitingStages limiting, StageTimes times, Agencies agencies, Clock clock) {
        this.limits = limits;
        this.limiting = limiting;
        this.times = times;
        this.agencies = agencies;
        this.clock = clock;
    }

    static class LimitsForm {
        public Map<String, @Nullable Integer> days = new TreeMap<>();
        public Map<String, String> standards = new TreeMap<>();
        public Map<String, String> responsible = new TreeMap<>();
    }

    @GetMapping("/stages")
    String chart(@RequestParam(name = "department", defaultValue = "0") long department, Officer by, Model model) {
        show(department, by, model);
        return "stages/chart";
    }

    @GetMapping("/stages/limits")
    String limits(
            @RequestParam(name = "department", defaultValue = "0") long department,
            @ModelAttribute("form") LimitsForm form,
            Officer by,
            Model model) {
        requireAdministrator(by);
        for (StageLimit limit : show(department, by, model)) {
            form.days.put(limit.stage().name(), limit.own().workingDays());
            form.standards.put(limit.stage().name(), limit.own().standard());
            form.responsible.put(limit.stage().name(), limit.own().responsible());
        }
        return "stages/limits";
    }

    @PostMapping("/stages/limits")
    String limit(
            @RequestParam(name = "department", defaultValue = "0") long department,
            @ModelAttribute("form") LimitsForm form,
            BindingResult errors,
            Officer by,
            Model model,
            RedirectAttributes redirect) {
        if (FormErrors.none(errors, () -> limiting.limit(department, typed(form), by))) {
            redirect.addFlashAttribute("flash", "stages.changed");
            return "redirect:/stages/limits?department=" + department;
        }
        show(department, by, model);
        return "stages/limits";
    }

    private static Map<HandlingStage, StageLimit.Own> typed(LimitsForm form) {
        Map<HandlingStage, StageLimit.Own> typed = new EnumMap<>(HandlingStage.class);
        for (HandlingStage stage : HandlingStage.values()) {
            typed.put(
                    stage,
                    new StageLimit.Own(
                            form.days.get(stage.name()),
                            Objects.requireNonNullElse(form.standards.get(stage.name()), ""),
                            Objects.requireNonNullElse(form.responsible.get(stage.name()), "")));
        }
        return typed;
    }

    @GetMapping("/stages/times")
    String times(
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "until", required = false) @Nullable LocalDate until,
            Officer by,
            Model model) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("stages.timesWholeAgency");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = until == null ? today : until;
        LocalDate first = from == null ? last.minusMonths(MONTHS_BACK).withDayOfMonth(1) : from;
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute("byStage", times.byStage(by.agencyId(), first, last));
        model.addAttribute("byDepartment", times.byDepartment(by.agencyId(), first, last));
        model.addAttribute("byOfficer", times.byOfficer(by.agencyId(), first, last));
        return "stages/times";
    }

    private List<StageLimit> show(long department, Officer by, Model model) {
        LimitingStages.requireDepartment(agencies, department, by);
        List<Department> departments = agencies.departments(by.agencyId());
        List<StageLimit> shown = limits.of(by.agencyId()).of(department);
        model.addAttribute("department", department);
        model.addAttribute("departments", departments);
        model.addAttribute(
                "departmentName",
                departments.stream()
                        .filter(one -> one.id() == department)
                        .map(Department::name)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("limits", shown);
        model.addAttribute("sum", StageLimits.sum(shown));
        model.addAttribute("statutory", StageLimits.STATUTORY);
        return shown;
    }

    private static void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
    }
}
