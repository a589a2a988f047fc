package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of rights, for everybody. */
@Controller
class PermittedActsController {

    private final PermittedActs acts;

    PermittedActsController(PermittedActs acts) {
        this.acts = acts;
    }

    @GetMapping("/permissions")
    String all(Model model) {
        model.addAttribute("acts", acts.all());
        model.addAttribute("roles", Role.ofCases());
        return "desk/permissions";
    }
}
