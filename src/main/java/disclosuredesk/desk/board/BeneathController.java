package disclosuredesk.desk.board;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.clock.Light;
import disclosuredesk.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board over the organs beneath (下级机关), and their open cases: for the head and the leaders of the one that supervises them. */
@Controller
class BeneathController {

    private final Beneath beneath;
    private final OrgansBeneath organs;

    BeneathController(Beneath beneath, OrgansBeneath organs) {
        this.beneath = beneath;
        this.organs = organs;
    }

    @GetMapping("/beneath")
    String board(Officer by, Model model) {
        require(by);
        model.addAttribute("lines", beneath.lines(by));
        model.addAttribute("lights", Lights.ORDER);
        return "desk/beneath";
    }

    @GetMapping("/beneath/cases")
    String cases(
            Officer by,
            @RequestParam(name = "organ", required = false) @Nullable Long organ,
            @RequestParam(name = "light", required = false) @Nullable Light light,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        require(by);
        model.addAttribute("cases", beneath.cases(organ, light, page, by));
        model.addAttribute("organs", organs.of(by.agencyId()));
        model.addAttribute("organ", organ);
        model.addAttribute("light", light);
        model.addAttribute("lights", Lights.ORDER);
        return "desk/beneath-cases";
    }

    private static void require(Officer by) {
        if (!OrgansBeneath.mayRead(by)) {
            throw Refused.forbidden("worklist.beneath.readers");
        }
    }
}
