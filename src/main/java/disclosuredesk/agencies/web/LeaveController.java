package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.DeputyWork;
import disclosuredesk.agencies.Leave;
import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.TakingLeave;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

/** Leaves and deputies (请假和代理): an officer's own; all of the agency's for the administrator. */
@Controller
@RequestMapping("/leaves")
class LeaveController {

    private static final String PAGE = "agencies/leaves";

    private final Agencies agencies;
    private final Leaves leaves;
    private final TakingLeave taking;
    private final List<DeputyWork> works;
    private final Clock clock;

    LeaveController(Agencies agencies, Leaves leaves, TakingLeave taking, List<DeputyWork> works, Clock clock) {
        this.agencies = agencies;
        this.leaves = leaves;
        this.taking = taking;
        this.works = works;
        this.clock = clock;
    }

    static class LeaveForm {
        public @Nullable Long officer;

        public @Nullable LocalDate from;

        public @Nullable LocalDate until;

        public @Nullable Long deputy;
    }

    @ModelAttribute
    void page(Officer by, Model model) {
        boolean all = by.is(Role.ADMINISTRATOR);
        List<Officer> inCases = agencies.officers(by.agencyId()).stream()
                .filter(officer -> officer.enabled() && officer.roles().stream().noneMatch(Role::isExclusive))
                .toList();
        if (!all && inCases.stream().noneMatch(officer -> officer.id() == by.id())) {
            throw Refused.forbidden("agencies.leave.notYours");
        }
        List<Leave> shown = leaves.open(by.agencyId()).stream()
                .filter(leave -> all || leave.officerId() == by.id() || leave.deputyId() == by.id())
                .toList();
        model.addAttribute("all", all);
        model.addAttribute("officers", inCases);
        model.addAttribute("deputies", deputies(inCases, all ? null : Long.valueOf(by.id())));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("leaves", shown);
        model.addAttribute(
                "unseen",
                shown.stream()
                        .collect(Collectors.toMap(Leave::id, leave -> unseen(leave.officerId(), leave.deputyId()))));
    }

    /** Who can stand in: for the officer; or for somebody, where the administrator chooses both. */
    private static List<Officer> deputies(List<Officer> officers, @Nullable Long officer) {
        List<Officer> away = officers.stream()
                .filter(one -> officer == null || one.id() == officer)
                .toList();
        return officers.stream()
                .filter(deputy -> away.stream().anyMatch(one -> TakingLeave.fits(one, deputy)))
                .toList();
    }

    private int unseen(long officer, long deputy) {
        return agencies.officer(deputy)
                .map(one -> works.stream()
                        .mapToInt(work -> work.unseen(officer, one))
                        .sum())
                .orElse(0);
    }

    @GetMapping
    String show(@ModelAttribute("form") LeaveForm form) {
        return PAGE;
    }

    @PostMapping
    String enter(
            Officer by, @ModelAttribute("form") LeaveForm form, BindingResult errors, RedirectAttributes redirect) {
        Long officer = by.is(Role.ADMINISTRATOR) ? form.officer : Long.valueOf(by.id());
        if (!FormErrors.none(errors, () -> taking.enter(officer, form.from, form.until, form.deputy, by))) {
            return PAGE;
        }
        int unseen = officer == null || form.deputy == null ? 0 : unseen(officer, form.deputy);
        redirect.addFlashAttribute("flash", unseen == 0 ? "agencies.leave.entered" : "agencies.leave.enteredUnseen");
        redirect.addFlashAttribute("flashWarns", unseen > 0);
        redirect.addFlashAttribute("flashArguments", new Object[] {unseen});
        return "redirect:/leaves";
    }

    @PostMapping("/{leave}/removal")
    String end(@PathVariable("leave") long leave, Officer by, RedirectAttributes redirect) {
        taking.end(leave, by);
        redirect.addFlashAttribute("flash", "agencies.leave.ended");
        return "redirect:/leaves";
    }
}
