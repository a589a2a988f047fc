package disclosuredesk.status.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.status.SystemStates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The state of the system on a page that can be printed. */
@Controller
class SystemStateController {

    private final SystemStates states;

    SystemStateController(SystemStates states) {
        this.states = states;
    }

    @GetMapping("/status")
    String show(Officer by, Model model) {
        model.addAttribute("state", states.now(by));
        return "status/status";
    }
}
