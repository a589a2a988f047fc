package disclosuredesk.reminders.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.reminders.DutyReminders;
import disclosuredesk.reminders.PeriodKeepers;
import disclosuredesk.reminders.ReadingReminders;
import disclosuredesk.reminders.Reminder;
import disclosuredesk.reminders.Reminders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The officer's own reminders. */
@Controller
class ReminderController {

    private final Reminders reminders;
    private final DutyReminders duties;
    private final ReadingReminders reading;
    private final Map<String, PeriodKeepers> keepers;
    private final Calendars calendars;
    private final Clock clock;

    ReminderController(
            Reminders reminders,
            DutyReminders duties,
            ReadingReminders reading,
            List<PeriodKeepers> keepers,
            Calendars calendars,
            Clock clock) {
        this.reminders = reminders;
        this.duties = duties;
        this.reading = reading;
        this.keepers =
                keepers.stream().collect(Collectors.toMap(one -> one.limit().name(), Function.identity()));
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param address of the page it leads to: the case, or a page of whoever keeps the period
     * @param information what the case is about; empty where who is reminded need not see the case
     * @param words message key of how much is left, with its argument
     */
    public record Line(Reminder reminder, String address, String information, String words, String argument) {}

    @GetMapping("/reminders")
    String list(Officer by, Model model) {
        List<Line> lines = reminders.of(by).stream()
                .map(reminder -> line(reminder, by.agencyId()))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("duties", duties.of(by));
        return "reminders/reminders";
    }

    private Line line(Reminder reminder, long agencyId) {
        LocalDate today = LocalDate.now(clock);
        try {
            int left = calendars.of(agencyId).workingDaysBetween(today, reminder.dueOn());
            String words = today.isAfter(reminder.dueOn()) ? "clock.overdue" : left == 0 ? "clock.today" : "clock.left";
            return line(reminder, words, String.valueOf(Math.abs(left)));
        } catch (CalendarMissing missing) {
            return line(reminder, "clock.missing", String.valueOf(missing.year()));
        }
    }

    private Line line(Reminder reminder, String words, String argument) {
        PeriodKeepers own = keepers.get(reminder.rule());
        return own == null
                ? new Line(reminder, "/requests/" + reminder.request(), reminder.information(), words, argument)
                : new Line(reminder, own.address(reminder.request(), reminder.reference()), "", words, argument);
    }

    @PostMapping("/reminders/{reminder}/read")
    String read(@PathVariable("reminder") long reminder, Officer by) {
        reading.read(reminder, by);
        return "redirect:/reminders";
    }

    @PostMapping("/reminders/duties/{reminder}/read")
    String readDuty(@PathVariable("reminder") long reminder, Officer by) {
        reading.readDuty(reminder, by);
        return "redirect:/reminders";
    }

    @PostMapping("/reminders/read-all")
    String readAll(Officer by) {
        reading.readAll(by);
        return "redirect:/reminders";
    }
}
