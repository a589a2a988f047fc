package disclosuredesk.reminders.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.reminders.ReadingReminders;
import disclosuredesk.reminders.Reminders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The officer's own reminders. */
@Controller
class ReminderController {

    private final Reminders reminders;
    private final ReadingReminders reading;

    ReminderController(Reminders reminders, ReadingReminders reading) {
        this.reminders = reminders;
        this.reading = reading;
    }

    @GetMapping("/reminders")
    String list(Officer by, Model model) {
        model.addAttribute("lines", reminders.of(by));
        return "reminders/reminders";
    }

    @PostMapping("/reminders/{reminder}/read")
    String read(@PathVariable("reminder") long reminder, Officer by) {
        reading.read(reminder, by);
        return "redirect:/reminders";
    }

    @PostMapping("/reminders/read-all")
    String readAll(Officer by) {
        reading.readAll(by);
        return "redirect:/reminders";
    }
}
