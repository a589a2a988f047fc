package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.WhatIf;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** How the dates of a request come about, day by day, and what they would be if. A question changes nothing. */
@Controller
class DeadlineController {

    private final Requests requests;
    private final Deadlines deadlines;
    private final WhatIf whatIf;
    private final Clock clock;

    DeadlineController(Requests requests, Deadlines deadlines, WhatIf whatIf, Clock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.whatIf = whatIf;
        this.clock = clock;
    }

    static class QuestionForm {
        public WhatIf.@Nullable Event what;
        public @Nullable LocalDate on;
        public @Nullable Integer days = 20;
    }

    @GetMapping("/requests/{id}/deadline")
    String show(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model) {
        requests.get(id, by);
        model.addAttribute("events", WhatIf.Event.values());
        model.addAttribute("deadlinePage", true);
        if (form.what != null && !errors.hasErrors()) {
            LocalDate on = form.on == null ? LocalDate.now(clock) : form.on;
            form.on = on;
            deadlines
                    .facts(id)
                    .ifPresent(known -> FormErrors.none(
                            errors,
                            () -> model.addAttribute(
                                    "answer", whatIf.ask(known, form.what, on, form.days == null ? 0 : form.days))));
        } else if (form.on == null) {
            form.on = LocalDate.now(clock);
        }
        return "clock/deadline";
    }
}
