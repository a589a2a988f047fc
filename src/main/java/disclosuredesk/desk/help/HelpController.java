package disclosuredesk.desk.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The manual for clerks. */
@Controller
class HelpController {

    @GetMapping("/help")
    String help() {
        return "help/index";
    }
}
