package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.rollup.ReportingCalendar;
import disclosuredesk.rollup.ReportingCalendars;
import disclosuredesk.rollup.ReportingUnits;
import disclosuredesk.rollup.SettingDays;
import disclosuredesk.rollup.UnitKind;
import disclosuredesk.rollup.UnitStanding;
import disclosuredesk.rollup.UnitStandings;
import disclosuredesk.rollup.UnitState;
import disclosuredesk.shared.FormErrors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

/** The progress board of a report year, and the days it counts towards. */
@Controller
@RequestMapping("/statistics/{year}/units")
class BoardController {

    private static final int YEARS_OFFERED = 3;

    private final UnitStandings standings;
    private final ReportingUnits units;
    private final ReportingCalendars calendars;
    private final SettingDays setting;
    private final Clock clock;

    BoardController(
            UnitStandings standings,
            ReportingUnits units,
            ReportingCalendars calendars,
            SettingDays setting,
            Clock clock) {
        this.standings = standings;
        this.units = units;
        this.calendars = calendars;
        this.setting = setting;
        this.clock = clock;
    }

    static class DaysForm {
        @NotNull(message = "{statistics.days.missing}")
        public @Nullable LocalDate departmentsBy;

        @NotNull(message = "{statistics.days.missing}")
        public @Nullable LocalDate othersBy;

        @NotNull(message = "{statistics.days.missing}")
        public @Nullable Integer remindDays;
    }

    /** A line of the board: the light says by a colour what its words say. */
    public record Line(UnitStanding standing, String light, long daysLeft) {

        static Line of(UnitStanding standing, LocalDate today, int remindDays) {
            long left = standing.daysLeft(today);
            String light = switch (standing.state()) {
                case ACCEPTED, COVERED -> "GREEN";
                case SUBMITTED -> "YELLOW";
                case RETURNED -> left < 0 ? "RED" : "ORANGE";
                case MISSING -> left < 0 ? "RED" : left <= remindDays ? "ORANGE" : "GREY";
                case VERTICAL -> "GREY";
            };
            return new Line(standing, light, left);
        }
    }

    @ModelAttribute
    void year(@PathVariable("year") int year, Officer by, Model model) {
        RollupAccess.require(year, by);
        model.addAttribute("year", year);
    }

    @GetMapping
    String board(
            @PathVariable("year") int year,
            @RequestParam(name = "state", defaultValue = "") String state,
            Officer by,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        ReportingCalendar calendar = calendars.of(by.agencyId(), year);
        List<UnitStanding> all = standings.of(by.agencyId(), year);
        Map<UnitState, Long> counts = new EnumMap<>(UnitState.class);
        all.forEach(one -> counts.merge(one.state(), 1L, Long::sum));
        UnitState chosen = Arrays.stream(UnitState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        List<Line> lines = all.stream()
                .map(one -> Line.of(one, today, calendar.remindDays()))
                .toList();
        model.addAttribute(
                "lines",
                lines.stream()
                        .filter(line -> chosen == null || line.standing().state() == chosen)
                        .toList());
        model.addAttribute("chosen", chosen);
        model.addAttribute("counts", counts);
        model.addAttribute("total", all.size());
        model.addAttribute(
                "wanted",
                all.stream()
                        .filter(one -> one.state() != UnitState.VERTICAL && one.state() != UnitState.COVERED)
                        .count());
        model.addAttribute(
                "urgent",
                lines.stream()
                        .filter(line -> line.standing().isOwed() && line.daysLeft() <= calendar.remindDays())
                        .toList());
        model.addAttribute("calendar", calendar);
        model.addAttribute("today", today);
        model.addAttribute("reportsAs", units.reportedBy(by.agencyId(), year));
        model.addAttribute("years", earlier(Math.max(year, today.getYear() - 1)));
        return "statistics/units";
    }

    private static List<Integer> earlier(int latest) {
        return IntStream.range(0, YEARS_OFFERED).mapToObj(back -> latest - back).toList();
    }

    @GetMapping("/days")
    String days(@PathVariable("year") int year, Officer by, @ModelAttribute("form") DaysForm form, Model model) {
        ReportingCalendar calendar = calendars.of(by.agencyId(), year);
        form.departmentsBy = calendar.departmentsBy();
        form.othersBy = calendar.othersBy();
        form.remindDays = calendar.remindDays();
        return daysPage(year, model);
    }

    private static String daysPage(int year, Model model) {
        model.addAttribute("departmentsLimit", UnitKind.DEPARTMENT.statutoryDay(year));
        model.addAttribute("othersLimit", UnitKind.COUNTY.statutoryDay(year));
        return "statistics/unit-days";
    }

    @PostMapping("/days")
    String setDays(
            @PathVariable("year") int year,
            Officer by,
            @Valid @ModelAttribute("form") DaysForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        int remindDays = Objects.requireNonNullElse(form.remindDays, 0); // a form without is only tried
        if (!FormErrors.none(
                errors,
                () -> setting.set(year, new ReportingCalendar(form.departmentsBy, form.othersBy, remindDays), by))) {
            return daysPage(year, model);
        }
        redirect.addFlashAttribute("flash", "statistics.days.saved");
        return "redirect:/statistics/" + year + "/units";
    }
}
