package disclosuredesk.agencies.web;

import disclosuredesk.agencies.EnteringRecords;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RecordChoice;
import disclosuredesk.shared.EachTime;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The records of agencies that were merged into the officer's: he goes to work in one, and comes back. */
@Controller
class RecordController {

    private final EnteringRecords entering;

    RecordController(EnteringRecords entering) {
        this.entering = entering;
    }

    @GetMapping("/records")
    String list(Officer by, Model model) {
        model.addAttribute("kept", entering.of(by));
        return "agencies/records";
    }

    @EachTime
    @PostMapping("/records/{organ}")
    String enter(@PathVariable("organ") long organ, Officer by, HttpSession session) {
        entering.enter(organ, by);
        session.setAttribute(RecordChoice.RECORD, organ);
        return "redirect:/";
    }
}
