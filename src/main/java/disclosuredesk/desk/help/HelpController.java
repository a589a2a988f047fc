package disclosuredesk.desk.help;

import disclosuredesk.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The manual for clerks: a table of contents, and one page for each task. */
@Controller
class HelpController {

    private final Manual manual;

    HelpController(Manual manual) {
        this.manual = manual;
    }

    @GetMapping("/help")
    String help() {
        return "help/index";
    }

    @GetMapping("/help/{slug}")
    String topic(@PathVariable("slug") String slug, Model model) {
        ManualTopic topic = manual.of(slug).orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
        model.addAttribute("topic", topic);
        model.addAttribute("topics", manual.topics());
        return "help/" + topic.slug();
    }
}
