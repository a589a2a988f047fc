package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Duties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All days to be kept that belong to no open request. */
@Controller
class DutiesController {

    private final Duties duties;

    DutiesController(Duties duties) {
        this.duties = duties;
    }

    @GetMapping("/duties")
    String duties(Officer by, Model model) {
        model.addAttribute("lines", duties.lines(by));
        return "clock/duties";
    }
}
