package disclosuredesk.reminders.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.reminders.Mentions;
import disclosuredesk.reminders.ReadingReminders;
import disclosuredesk.reminders.Reminders;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's own reminders. */
@Controller
class ReminderController {

    private final Reminders reminders;
    private final ReadingReminders reading;
    private final Mentions mentions;

    ReminderController(Reminders reminders, ReadingReminders reading, Mentions mentions) {
        this.mentions = mentions;
        this.reminders = reminders;
        this.reading = reading;
    }

    @GetMapping("/reminders")
    String list(Officer by, Model model) {
        model.addAttribute("lines", reminders.of(by));
        model.addAttribute("named", mentions.of(by));
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

    /** @param open whether he goes on to the note, in the course of the case */
    @PostMapping("/mentions/{mention}/seen")
    String seen(
            @PathVariable("mention") long mention,
            @RequestParam(name = "open", defaultValue = "false") boolean open,
            Officer by) {
        RequestId request = reading.seen(mention, by);
        return open ? "redirect:/requests/" + request + "/timeline" : "redirect:/reminders";
    }
}
