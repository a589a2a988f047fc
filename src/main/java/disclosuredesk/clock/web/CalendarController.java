package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.CalendarVersions;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.CalendarMoves;
import disclosuredesk.clock.CalendarPreview;
import disclosuredesk.clock.ChangingCalendar;
import disclosuredesk.clock.PreviewStale;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's calendar: which years are known, a new notice, what it would move, and its acceptance. */
@Controller
class CalendarController {

    private static final String PAGE = "clock/calendar";
    private static final String PREVIEW = "clock/calendar-preview";

    private final Calendars calendars;
    private final CalendarVersions versions;
    private final CalendarMoves moves;
    private final ChangingCalendar changing;

    CalendarController(Calendars calendars, CalendarVersions versions, CalendarMoves moves, ChangingCalendar changing) {
        this.calendars = calendars;
        this.versions = versions;
        this.moves = moves;
        this.changing = changing;
    }

    @ModelAttribute
    void calendar(Officer by, Model model) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("calendar.administratorOnly");
        }
        model.addAttribute("years", CalendarYear.of(calendars, by.agencyId()));
        model.addAttribute("versions", versions.of(by.agencyId()));
        model.addAttribute("kinds", Kind.values());
    }

    @GetMapping("/calendar")
    String show(@ModelAttribute("form") CalendarForm form) {
        return PAGE;
    }

    @PostMapping("/calendar/preview")
    @EachTime
    String preview(Officer by, @Valid @ModelAttribute("form") CalendarForm form, BindingResult errors, Model model) {
        return FormErrors.none(errors, () -> show(moves.preview(form.proposal(), by), form, model)) ? PREVIEW : PAGE;
    }

    @PostMapping("/calendar")
    String accept(
            Officer by,
            @Valid @ModelAttribute("form") CalendarForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            if (!FormErrors.none(errors, () -> changing.accept(form.proposal(), form.fingerprint, by))) {
                return PAGE;
            }
            redirect.addFlashAttribute("flash", "calendar.accepted");
            redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(form.year)});
            return "redirect:/calendar";
        } catch (PreviewStale stale) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("stale", stale.messageKey());
            show(stale.now(), form, model);
            return PREVIEW;
        }
    }

    private static void show(CalendarPreview preview, CalendarForm form, Model model) {
        form.fingerprint = preview.fingerprint();
        model.addAttribute("preview", preview);
    }
}
